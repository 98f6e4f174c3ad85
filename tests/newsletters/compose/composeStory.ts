import type { Language } from '../../../src/archive/languages.ts'
import type { Choose } from '../../support/choices.ts'
import type { PoolStory, Row } from '../storyPool.ts'
import type { HouseStyle } from '../style/houseStyle.ts'
import { composeBodies } from './composeBodies.ts'
import { composeHead } from './composeHead.ts'
import { sideTexts } from './extraTexts.ts'
import type { Group, Line, Part, Role, WantedStory } from './newsletter.ts'

export type ComposedStory = {
  readonly wanted: WantedStory
  readonly head: readonly Line[]
  readonly body: Readonly<Record<Language, readonly Line[]>>
  /** Source line, "More here" and the like. */
  readonly tail: readonly Line[]
  /** A table, a caption, a footnote, a pull quote: not part of the story. */
  readonly aside: readonly Group[]
}

export type ToldStory = {
  readonly story: PoolStory
  readonly day: string
  readonly address: string
  /** From 1. */
  readonly number: number
}

/** A story's lines in the house style, and the story that the import should make. */
export function composeStory(told: ToldStory, style: HouseStyle, choose: Choose): ComposedStory {
  const { story, day, address } = told
  const lines = style.extras.has('bullets') && choose([true, false])
  const paragraphs = lines ? bulletParagraphs(story.paragraphs) : story.paragraphs
  const hasSources =
    style.sources !== 'none' && !(style.sources === 'english' && story.headline.en === undefined)
  return {
    head: composeHead(told, style),
    body: composeBodies({ ...told, story: { ...story, paragraphs } }, style, lines),
    tail: tailOf(told, style),
    aside: asideOf(story, style, choose),
    wanted: {
      headline: story.headline,
      ...(style.dates === undefined ? {} : { date: day }),
      ...(style.links === undefined ? {} : { link: address }),
      sources: hasSources ? [story.source] : [],
      paragraphs,
    },
  }
}

/** The last paragraph's rows as separate paragraphs. */
function bulletParagraphs(paragraphs: readonly (readonly Row[])[]): readonly (readonly Row[])[] {
  return [...paragraphs.slice(0, -1), ...(paragraphs.at(-1) ?? []).map((row) => [row])]
}

function tailOf({ story, address }: ToldStory, { sources, links }: HouseStyle): Line[] {
  const link = links?.at === 'source' ? { link: address } : {}
  const line = (role: Role, language: Line['language'], text: string, at = {}): Line => ({
    role,
    language,
    runs: [{ text, ...at }],
  })
  const { en, zh } = story.source
  const english = line('source', 'en', `Source: ${en}`, link)
  const both = {
    none: [],
    english: story.headline.en === undefined ? [] : [english],
    oneLine: [line('source', 'both', `Source: ${en} 来源：${zh}`, link)],
    twoLines: [english, line('source', 'zh', `来源：${zh}`)],
  }[sources]
  if (links?.at === 'words') return [...both, line('mark', 'both', links.words, { link: address })]
  if (links?.at === 'printed') return [...both, line('mark', 'en', address, { link: address })]
  return both
}

function asideOf({ key, paragraphs }: PoolStory, { extras }: HouseStyle, choose: Choose): Group[] {
  const texts = sideTexts(key)
  const line = (role: Role, text: string): Group => ({
    kind: 'run',
    lines: [{ role, language: /\p{Script=Han}/u.test(text) ? 'both' : 'en', runs: [{ text }] }],
  })
  const quoted = paragraphs.flat().find(([en]) => en !== undefined)?.[0]
  const now = () => choose([true, false, false])
  return [
    ...(extras.has('captions') && now() ? [line('caption', texts.caption)] : []),
    ...(extras.has('figureTable') && now() ? [{ kind: 'table' as const, rows: texts.table }] : []),
    ...(extras.has('pullQuotes') && quoted !== undefined && now() ? [line('quote', quoted)] : []),
    ...(extras.has('footnotes') && now() ? [line('footnote', texts.footnote)] : []),
  ]
}

/** The story on the page, with the languages placed by its layout. */
export function partOf({ head, body, tail, aside }: ComposedStory, { makeUp }: HouseStyle): Part {
  const run = (lines: readonly Line[]): Group[] => (lines.length === 0 ? [] : [{ kind: 'run', lines }])
  const { en, zh } = body
  const bodies = (): Group[] => {
    if (en.length === 0 || zh.length === 0) return run([...en, ...zh])
    switch (makeUp) {
      case 'sides':
        return [{ kind: 'sides', en, zh }]
      case 'interleaved':
        return run(interleaved(en, zh))
      case 'boxes':
        return [...run(en), ...run(zh)]
      default:
        return run([...en, ...zh])
    }
  }
  return { isStory: true, groups: [...run(head), ...bodies(), ...run(tail), ...aside] }
}

function interleaved(en: readonly Line[], zh: readonly Line[]): Line[] {
  return Array.from({ length: Math.max(en.length, zh.length) }, (_, index) => [
    ...en.slice(index, index + 1),
    ...zh.slice(index, index + 1),
  ]).flat()
}
