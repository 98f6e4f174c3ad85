import * as z from 'zod'
import { issueSchema } from '../../../archive/issue.ts'
import { languages } from '../../../archive/languages.ts'
import { nameListSchema } from '../../../archive/names/nameList.ts'
import { vocabularySchema } from '../../../archive/names/vocabulary.ts'
import { type Change, placements } from '../../../draft/change.ts'
import type { Step } from '../../../draft/history.ts'

const storyShape = issueSchema.shape.stories.element.shape
const language = z.enum(languages)
const key = z.string().min(1).max(200)
const text = z.string().max(100_000)
const at = z.int().nonnegative()
const by = z.literal([-1, 1])
const segment = { segment: key }
const story = { story: key }
const reason = z.string().trim().min(1).max(2000)
/** The draft may have what the archive would refuse: a finding then says so where the editor sees it. */
const field = z.string().max(4000).nullable().optional()
const both = z.strictObject({ en: text, zh: text })

const storyFields = z.strictObject({
  id: z.string().max(200).optional(),
  date: field,
  section: storyShape.section.optional(),
  places: storyShape.places.optional(),
  topics: z.array(storyShape.topics.element).optional(),
  link: field,
  note: both.nullable().optional(),
  noteSources: z
    .array(z.strictObject({ label: both, link: text }))
    .nullable()
    .optional(),
  sources: z.array(both).nullable().optional(),
})

const issueFields = z.strictObject({
  title: both.optional(),
  posted: field,
  complete: z.boolean().nullable().optional(),
  origin: field,
  sources: z.array(both).nullable().optional(),
})

const one = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set-text'), ...segment, language, text }),
  z.strictObject({ kind: z.literal('set-headline'), ...story, language, text }),
  z.strictObject({ kind: z.literal('set-story'), ...story, fields: storyFields }),
  z.strictObject({ kind: z.literal('set-issue'), fields: issueFields }),
  z.strictObject({ kind: z.literal('split-segment'), ...segment, language, at }),
  z.strictObject({ kind: z.literal('join-segment'), ...segment }),
  z.strictObject({
    kind: z.literal('send-text'),
    ...segment,
    language,
    at,
    to: z.enum(['previous', 'next']),
  }),
  z.strictObject({ kind: z.literal('move-segment'), ...segment, by }),
  z.strictObject({ kind: z.literal('send-segment'), ...segment, by }),
  z.strictObject({ kind: z.literal('split-paragraph'), ...segment }),
  z.strictObject({ kind: z.literal('join-paragraph'), ...segment }),
  z.strictObject({ kind: z.literal('split-story'), ...segment }),
  z.strictObject({ kind: z.literal('join-story'), ...story }),
  z.strictObject({ kind: z.literal('move-story'), ...story, by: z.int() }),
  z.strictObject({ kind: z.literal('unplace'), ...segment, language: language.optional() }),
  z.strictObject({ kind: z.literal('unplace-story'), ...story, language: language.optional() }),
  z.strictObject({ kind: z.literal('place'), unplaced: key, ...story, as: z.enum(placements) }),
  z.strictObject({ kind: z.literal('begin-section'), unplaced: key, section: storyShape.section }),
  z.strictObject({ kind: z.literal('dismiss'), unplaced: key }),
  z.strictObject({ kind: z.literal('accept'), rule: key, story: key.optional(), reason }),
  z.strictObject({ kind: z.literal('withdraw'), rule: key, story: key.optional() }),
  z.strictObject({ kind: z.literal('answer'), finding: text, reason }),
  z.strictObject({ kind: z.literal('add-name'), name: nameListSchema.shape.names.element }),
  z.strictObject({ kind: z.literal('remove-name'), id: key }),
  z.strictObject({ kind: z.literal('add-place'), place: vocabularySchema.shape.places.element }),
])

const change: z.ZodType<Change> = z.union([
  one,
  z.strictObject({ kind: z.literal('all'), changes: z.array(one).min(1).max(100) }),
])

/** A step as the page sends it and the log keeps it. */
export const stepSchema: z.ZodType<Step> = z.union([
  change,
  z.strictObject({ kind: z.literal('undo') }),
  z.strictObject({ kind: z.literal('redo') }),
])
