import { isLanguage, type Language } from '../archive/languages.ts'
import type { Draft } from './draft.ts'
import { writtenParagraphs } from './issueOfDraft.ts'

/** What a JSON path of the issue points to in the draft. */
export type WhereInDraft = {
  /** The key of the story. */
  readonly story?: string
  /** The part of the story: `headline`, `body`, `date`, `link` … */
  readonly part?: string
  /** The key of the segment. */
  readonly segment?: string
  readonly language?: Language
}

/**
 * Finds in a draft what a finding's path points to in the issue.
 * @example whereInDraft(draft, '$.stories[3].body[2][0].en')
 */
export function whereInDraft({ stories }: Draft, path: string): WhereInDraft {
  const [, at, rest = ''] = /^\$\.stories\[(\d+)\](.*)$/.exec(path) ?? []
  const story = at === undefined ? undefined : stories[Number(at)]
  if (!story) return {}
  const [, part] = /^\.(\w+)/.exec(rest) ?? []
  const language = /\.(en|zh)$/.exec(rest)?.[1]
  const [, paragraph, segment] = /^\.body\[(\d+)\](?:\[(\d+)\])?/.exec(rest) ?? []
  const key =
    paragraph === undefined
      ? undefined
      : writtenParagraphs(story.body)[Number(paragraph)]?.segments[Number(segment ?? 0)]?.key
  return {
    story: story.key,
    ...(part === undefined ? {} : { part }),
    ...(key === undefined ? {} : { segment: key }),
    ...(isLanguage(language) ? { language } : {}),
  }
}
