import * as z from 'zod'
import { isLanguage, languages } from '../archive/languages.ts'
import type { Draft } from './draft.ts'
import { writtenParagraphs } from './draftOfIssue.ts'

/** What a JSON path of the issue points to in the draft. */
export const whereSchema = z.object({
  /** The key of the story. */
  story: z.string().optional(),
  /** The part of the story: `headline`, `body`, `date`, `link` … */
  part: z.string().optional(),
  /** The key of the segment. */
  segment: z.string().optional(),
  language: z.enum(languages).optional(),
})

export type WhereInDraft = z.infer<typeof whereSchema>

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
      : writtenParagraphs(story.body)[Number(paragraph)]?.[Number(segment ?? 0)]?.key
  return {
    story: story.key,
    ...(part === undefined ? {} : { part }),
    ...(key === undefined ? {} : { segment: key }),
    ...(isLanguage(language) ? { language } : {}),
  }
}
