import type { HeadlineStyle, HouseStyle } from '../style/houseStyle.ts'
import type { ToldStory } from './composeStory.ts'
import type { Line } from './newsletter.ts'
import { lettered, writtenDate } from './printedText.ts'

/** The lines above a story's body: headlines and date. */
export function composeHead(told: ToldStory, style: HouseStyle): Line[] {
  const { dates } = style
  const headlines = headlineLines(told, style)
  if (dates === undefined || dates.at === 'dateline') return headlines
  const shown = writtenDate(told.day, dates.form)
  const text = dates.brackets ? `（${shown}）` : shown
  if (dates.at === 'afterHeadline') return withDate(headlines, text)
  const date: Line = { role: 'date', language: 'both', runs: [{ text }] }
  return dates.at === 'above' ? [date, ...headlines] : [...headlines, date]
}

function withDate(headlines: readonly Line[], date: string): Line[] {
  return headlines.map((line, index) =>
    index === headlines.length - 1 ? { ...line, runs: [...line.runs, { text: ` ${date}` }] } : line,
  )
}

function headlineLines({ story, number, address }: ToldStory, style: HouseStyle): Line[] {
  const { order, joiner, stop } = style.headlines
  const numbered = numbers[style.headlines.numbers](number)
  const link = style.links?.at === 'headline' ? { link: address } : {}
  const line = (language: Line['language'], text: string): Line => ({
    role: 'headline',
    language,
    runs: [{ text, ...link }],
  })
  const en = story.headline.en === undefined ? undefined : lettered(story.headline.en, 'en', style.lettering)
  const zh = story.headline.zh === undefined ? undefined : lettered(story.headline.zh, 'zh', style.lettering)
  const ends = { en: stop ? '.' : '', zh: stop ? '。' : '' }
  if (en === undefined) return zh === undefined ? [] : [line('zh', numbered + zh + ends.zh)]
  if (zh === undefined) return [line('en', numbered + en + ends.en)]
  switch (order) {
    case 'englishFirst':
      return [line('en', numbered + en + ends.en), line('zh', zh + ends.zh)]
    case 'chineseFirst':
      return [line('zh', numbered + zh + ends.zh), line('en', en + ends.en)]
    case 'oneLine':
      return [line('both', numbered + en + joiner + zh + ends.zh)]
    case 'oneLineChineseFirst':
      return [line('both', numbered + zh + joiner + en + ends.en)]
  }
}

const numbers: Readonly<Record<HeadlineStyle['numbers'], (number: number) => string>> = {
  none: () => '',
  point: (number) => `${number}. `,
  comma: (number) => `${number}、`,
  padded: (number) => `${String(number).padStart(2, '0')} `,
  bracket: (number) => `(${number}) `,
}
