import type { Choose } from '../../support/choices.ts'
import { seededChoices } from '../seededChoices.ts'
import type { PoolStory } from '../storyPool.ts'
import { storyPool } from '../storyPool.ts'
import type { HouseStyle } from '../style/houseStyle.ts'
import { type ComposedStory, composeStory, partOf } from './composeStory.ts'
import { blockOf, lineOf, ownSections, titleBlock } from './extraTexts.ts'
import type { Line, Newsletter, Part } from './newsletter.ts'

/**
 * A newsletter in this style with some stories from the pool.
 * @param seed decides which stories, their days and the order
 */
export function composeNewsletter(house: HouseStyle, seed: number, count: number): Newsletter {
  const style = house.makeUp === 'apart' ? languagesApart(house) : house
  const choose = seededChoices(seed)
  const month = `${choose([2023, 2024, 2025])}-${choose(['02', '04', '05', '06', '08', '09', '10', '12'])}`
  const told = drawStories(style, count, choose).map((story, index) => ({
    story: inLetters(story, index, style),
    number: index + 1,
    day: `${month}-${String(choose(days)).padStart(2, '0')}`,
    address: `https://news.example/${month}/${story.key}?id=${choose(days)}${index}`,
  }))
  const composed = told.map((one) => composeStory(one, style, choose))
  return {
    month,
    parts: inOrder(composed, style, month),
    runningHeads: style.extras.has('runningHeads')
      ? ['Southwest Trade Circle Monthly', `No. ${choose(days)}`, '西南商圈月报']
      : [],
    preheader: style.extras.has('preheader')
      ? 'Night markets, tea and trains: the month in brief 本月要览'
      : undefined,
    stories: composed.map(({ wanted }) => wanted),
  }
}

/** The style with separate headlines, because languages that are printed separately share no line. */
function languagesApart(style: HouseStyle): HouseStyle {
  return { ...style, headlines: { ...style.headlines, order: 'englishFirst' } }
}

const days = Array.from({ length: 28 }, (_, index) => index + 1)

function drawStories({ oneLanguage }: HouseStyle, count: number, choose: Choose): PoolStory[] {
  const isWhole = ({ headline }: PoolStory) => headline.en !== undefined && headline.zh !== undefined
  const left = storyPool.filter((story) => oneLanguage || isWhole(story))
  const drawn: PoolStory[] = []
  while (drawn.length < count && left.length > 0) {
    const story = choose(left)
    left.splice(left.indexOf(story), 1)
    drawn.push(story)
  }
  return drawn
}

function inLetters(story: PoolStory, index: number, { lettering }: HouseStyle): PoolStory {
  const spelt = lettering.has('plainLatin') ? withPlainLatin(story) : story
  return lettering.has('emoji') && index % 3 === 0 ? withEmoji(spelt) : spelt
}

/** The story without the letters of Latin Extended-A: Łódź becomes Lodz. */
function withPlainLatin(story: PoolStory): PoolStory {
  const plain = (text: string | undefined) =>
    text?.replace(/Ł/g, 'L').replace(/[\u0100-\u017f]/g, (letter) => letter.normalize('NFD').charAt(0))
  const en = plain(story.headline.en)
  return {
    ...story,
    headline: en === undefined ? story.headline : { ...story.headline, en },
    paragraphs: story.paragraphs.map((rows) => rows.map(([text, zh]) => [plain(text), zh])),
  }
}

/** The story with a family of joined emoji at the end of its first English sentence. */
function withEmoji(story: PoolStory): PoolStory {
  const [[first, ...rows] = [], ...paragraphs] = story.paragraphs
  if (!first || first[0] === undefined) return story
  return {
    ...story,
    paragraphs: [[[`${first[0].replace(/\.$/, '')} 👩‍🌾.`, first[1]], ...rows], ...paragraphs],
  }
}

function inOrder(composed: readonly ComposedStory[], style: HouseStyle, month: string): Part[] {
  const { extras, makeUp } = style
  const loose = (lines: readonly Line[]): Part => ({ isStory: false, groups: [{ kind: 'run', lines }] })
  const when = (extra: Parameters<typeof extras.has>[0], lines: () => readonly Line[]) =>
    extras.has(extra) ? [loose(lines())] : []
  const middle = Math.floor(composed.length / 2)
  const stories = (makeUp === 'apart' ? apart(composed) : composed).map((one) => partOf(one, style))
  return [
    ...when('titleBlock', () => titleBlock(month, 14)),
    ...when('contents', () => contents(composed)),
    ...stories.flatMap((part, index) => {
      const section = index % Math.ceil(stories.length / ownSections.length) === 0
      const name = ownSections[Math.floor((index * ownSections.length) / stories.length)] ?? ownSections[0]
      return [
        ...(section ? when('ownSections', () => [lineOf('section', name)]) : []),
        ...(index === middle ? when('adverts', () => blockOf('advert')) : []),
        part,
      ]
    }),
    ...when('calendar', () => blockOf('calendar')),
    ...when('contact', () => blockOf('contact')),
    ...when('unsubscribe', () => blockOf('unsubscribe')),
  ]
}

function contents(composed: readonly ComposedStory[]): Line[] {
  return [
    lineOf('contents', 'In This Issue 本期内容'),
    ...composed.map(({ wanted: { headline } }, index) =>
      lineOf('contents', `${headline.en ?? headline.zh} …… ${Math.floor(index / 3) + 1}`),
    ),
  ]
}

/** All English, then all Chinese: each story twice, once in each language. */
function apart(composed: readonly ComposedStory[]): ComposedStory[] {
  const inEnglish = composed.flatMap((one) => {
    if (one.body.en.length === 0) return []
    return [{ ...one, head: headIn(one, 'en'), body: { en: one.body.en, zh: [] } }]
  })
  const inChinese = composed.flatMap((one) => {
    if (one.body.zh.length === 0) return []
    const alone = one.body.en.length === 0
    return [
      {
        ...one,
        head: headIn(one, 'zh'),
        body: { en: [], zh: one.body.zh },
        tail: alone ? one.tail : [],
        aside: alone ? one.aside : [],
      },
    ]
  })
  return [...inEnglish, ...inChinese]
}

function headIn({ head }: ComposedStory, language: 'en' | 'zh'): Line[] {
  return head.filter((line) => line.language === language || line.language === 'both')
}
