import * as z from 'zod'
import { languages } from '../../archive/languages.ts'
import type { Change } from '../../draft/change.ts'
import { whereSchema } from '../../draft/whereInDraft.ts'

/* What the desk says about a draft: findings and their fixes, lines of the newsletter. */

const text = z.string()

/** A text before and after a fix. */
const difference = z.object({ language: z.enum(languages).optional(), before: text, after: text })

/** The answers to the questions of an import: what a text in doubt is; and that a remark needs no more. */
const answers = [
  ...(['headline', 'notStory', 'endOfStory', 'newStory', 'text', 'section', 'notSection'] as const),
  ...(['inStory', 'notInIssue', 'approve', 'done'] as const),
] as const

/** A fix that is offered for a finding. The page sends its change back as it is. */
const offer = z.object({
  change: z.custom<Change>((value) => typeof value === 'object' && value !== null && 'kind' in value),
  differences: z.array(difference).readonly(),
  /** What the fix writes, if its button can name it. */
  use: text.optional(),
  /** The answer that it is, if the finding is a question. */
  answer: z.enum(answers).optional(),
})

/** The params of a message. */
export const paramsSchema = z.record(text, z.union([text, z.number(), z.array(text).readonly()])).readonly()

/** What a rule or the import says about an issue. */
export const findingSchema = z.object({
  rule: text,
  code: text,
  params: paramsSchema.optional(),
  level: z.enum(['error', 'warning']),
  at: z.object({ path: text, place: text.optional() }),
  accepted: text.optional(),
})

/** A finding about a draft, with its place in the draft. */
export const draftFindingSchema = findingSchema.extend({
  /** Stays the same from check to check as long as the finding says the same. */
  key: text,
  where: whereSchema.extend({
    /** The key of a text that is in no story. */
    unplaced: text.optional(),
    /** The id of a name that the draft adds. */
    name: text.optional(),
  }),
  offers: z.array(offer).readonly(),
  /** The change that accepts it, without the reason. Absent if it cannot be accepted, as a format error. */
  accepting: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('accept'), rule: text, story: text.optional() }),
      z.object({ kind: z.literal('answer'), finding: text }),
    ])
    .optional(),
})

/** A line of the newsletter that a draft was made from, as the newsletter pane shows it. */
const newsletterLine = z.object({
  text,
  /** From 1. */
  page: z.number(),
  line: z.number(),
  heading: z.boolean(),
  /** In points, from the page's upper left corner. */
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).optional(),
  /** The keys of the texts that were made from it. */
  keys: z.array(text).readonly(),
})

export const newsletterLinesSchema = z.array(newsletterLine).readonly()

export type Difference = z.infer<typeof difference>
export type Offer = z.infer<typeof offer>
export type Remark = z.infer<typeof findingSchema>
export type DraftFinding = z.infer<typeof draftFindingSchema>
export type NewsletterLine = z.infer<typeof newsletterLine>
