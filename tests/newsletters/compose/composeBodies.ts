import type { Language } from '../../../src/archive/languages.ts'
import type { Row } from '../storyPool.ts'
import type { HouseStyle } from '../style/houseStyle.ts'
import type { ToldStory } from './composeStory.ts'
import { subheadingOf } from './extraTexts.ts'
import type { Line, Run } from './newsletter.ts'
import { lettered, writtenDate } from './printedText.ts'

/**
 * A story's body in each language: its paragraphs, with the style's subheadings between them, dateline before
 * and link at the end.
 * @param bulleted whether the paragraphs of single rows at the end are list items
 */
export function composeBodies(
  told: ToldStory,
  style: HouseStyle,
  bulleted: boolean,
): Readonly<Record<Language, readonly Line[]>> {
  return { en: bodyIn('en', told, style, bulleted), zh: bodyIn('zh', told, style, bulleted) }
}

function bodyIn(language: Language, told: ToldStory, style: HouseStyle, bulleted: boolean): Line[] {
  const texts = told.story.paragraphs
    .map((rows) => textIn(language, rows))
    .map((text) => lettered(text, language, style.lettering))
  const first = texts.findIndex((text) => text !== '')
  const last = texts.findLastIndex((text) => text !== '')
  const side = language === 'en' ? 0 : 1
  return texts.flatMap((text, index): Line[] => {
    if (text === '') return []
    const dated = index === first ? dateline(language, told, style) : ''
    const isBullet = bulleted && index > 0 && (told.story.paragraphs[index]?.length ?? 0) === 1
    const words = dated + (isBullet ? '• ' : '') + text
    const runs = index === last ? withLink(words, language, told, style) : [{ text: words }]
    const line: Line = { role: isBullet ? 'bullet' : 'body', language, runs }
    const under = style.extras.has('subheadings') && index > first && !isBullet
    return under
      ? [{ role: 'subheading', language, runs: [{ text: subheadingOf(told.number)[side] }] }, line]
      : [line]
  })
}

function textIn(language: Language, rows: readonly Row[]): string {
  const side = language === 'en' ? 0 : 1
  return rows.flatMap((row) => row[side] ?? []).join(language === 'en' ? ' ' : '')
}

function dateline(language: Language, { day }: ToldStory, { dates }: HouseStyle): string {
  if (dates?.at !== 'dateline') return ''
  return language === 'en'
    ? `${writtenDate(day, 'englishWithoutYear')} — `
    : `${writtenDate(day, 'chineseWithoutYear')}电 `
}

/** Adds "More here", or a link on the last words, to the body: in English, or in Chinese if it is alone. */
function withLink(
  text: string,
  language: Language,
  { story, address }: ToldStory,
  { links }: HouseStyle,
): Run[] {
  if (language === 'zh' && story.headline.en !== undefined) return [{ text }]
  if (links?.at === 'mark')
    return [{ text: `${text} ` }, { text: language === 'zh' ? '更多信息' : links.words, link: address }]
  if (links?.at !== 'body') return [{ text }]
  const cut = text.length - (language === 'zh' ? 5 : text.split(' ').slice(-3).join(' ').length)
  return [{ text: text.slice(0, cut) }, { text: text.slice(cut), link: address }]
}
