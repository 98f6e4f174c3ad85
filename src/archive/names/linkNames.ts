import type { Bilingual } from '../bilingual.ts'
import { type Language, languages } from '../languages.ts'
import type { FindNames, NameMention } from './findNames.ts'

/** The range of a name in a text: UTF-16 offsets, end exclusive. */
export type TextSpan = readonly [start: number, end: number]

/** A name that a segment links: its id in the glossary, and its range in each language that has it. */
export type LinkedName = { readonly id: string } & Readonly<Partial<Record<Language, TextSpan>>>

type Linkable = Bilingual & {
  readonly figures?: readonly Readonly<Record<Language, { readonly start: number; readonly end: number }>>[]
}

/**
 * The names that each of a story's segments links, in order. Each name is linked only once in a story, so that the text
 * stays calm. The link is where both languages first have the name together. If they never do, each language links its
 * first occurrence. A linked figure takes precedence over a name inside it.
 */
export function linkNames(segments: readonly Linkable[], find: FindNames): LinkedName[][] {
  const mentions = segments.map((segment) => mentionsIn(segment, find))
  const links = segments.map((): LinkedName[] => [])
  const ids = new Set(mentions.flatMap(({ en, zh }) => [...en, ...zh].map(({ id }) => id)))
  for (const id of ids) {
    const together = mentions.findIndex((pair) => languages.every((language) => spanOf(pair[language], id)))
    const segmentIndexes = languages.map((language) =>
      together === -1 ? mentions.findIndex((pair) => spanOf(pair[language], id)) : together,
    )
    for (const segmentIndex of new Set(segmentIndexes.filter((each) => each !== -1))) {
      const spans = languages.flatMap((language, index) => {
        const span =
          segmentIndexes[index] === segmentIndex ? spanOf(mentions[segmentIndex]?.[language], id) : undefined
        return span ? [[language, span] as const] : []
      })
      links[segmentIndex]?.push({ id, ...Object.fromEntries(spans) })
    }
  }
  return links
}

type Mentions = Readonly<Record<Language, readonly NameMention[]>>

function mentionsIn(segment: Linkable, find: FindNames): Mentions {
  const inLanguage = (language: Language) => {
    const figures = segment.figures?.map((figure) => figure[language]) ?? []
    const isFree = ({ start, end }: NameMention) =>
      figures.every((figure) => end <= figure.start || start >= figure.end)
    const text = segment[language]
    return text === undefined ? [] : find(text, language).filter(isFree)
  }
  return { en: inLanguage('en'), zh: inLanguage('zh') }
}

function spanOf(mentions: readonly NameMention[] = [], id: string): TextSpan | undefined {
  const mention = mentions.find((one) => one.id === id)
  return mention && [mention.start, mention.end]
}

type Story = { readonly body: readonly (readonly { readonly names?: readonly LinkedName[] }[])[] }

/** The ids of the names that a story links, each once. */
export function linkedNames({ body }: Story): string[] {
  return [...new Set(body.flat().flatMap(({ names = [] }) => names.map(({ id }) => id)))]
}
