import * as z from 'zod'
import { issueSchema } from '../archive/issue.ts'
import { languages } from '../archive/languages.ts'
import { nameListSchema } from '../archive/names/nameList.ts'
import { vocabularySchema } from '../archive/names/vocabulary.ts'
import { listedWordSchema } from '../archive/words/wordList.ts'
import { UserError } from '../messages/userError.ts'
import { addedSchema, type Draft, headSchema, storySchema } from './draft.ts'
import { draftMessage } from './messages/draftMessages.ts'

/*
 * The only declaration of what an editor does to a draft, as the page sends it and the log keeps it. Types are inferred
 * from it. A draft may hold what the archive would refuse: a finding then says so where the editor sees it.
 */

const { section, places, topics } = issueSchema.shape.stories.element.shape
const language = z.enum(languages)
const text = z.string()
const reason = z.string().trim().min(1)

const atSegment = { segment: text }
const atStory = { story: text }
/** `at` counts UTF-16 units. */
const atCaret = { ...atSegment, language, at: z.int().nonnegative() }
const by = z.literal([-1, 1])

/** Null removes a field, since JSON has no undefined. */
const { date, link, note, noteSources, corrections, sources, readings } = storySchema.shape
const storyFields = z.strictObject({
  id: text.optional(),
  section: section.optional(),
  places: places.optional(),
  topics: z.array(topics.element).optional(),
  date: date.nullable(),
  link: link.nullable(),
  note: note.nullable(),
  noteSources: noteSources.nullable(),
  corrections: corrections.nullable(),
  sources: sources.nullable(),
  readings: readings.nullable(),
})

const { title, posted, complete, origin } = headSchema.shape
const issueFields = z.strictObject({
  title: title.optional(),
  posted: posted.nullable(),
  complete: complete.nullable(),
  origin: origin.nullable(),
  sources: sources.nullable(),
})

/** What a text that is in no story can become. */
export const placements = ['body', 'headline', 'link', 'note', 'date', 'story'] as const

const singleChange = z.discriminatedUnion('kind', [
  // Texts are trimmed; an empty text removes the translation.
  z.strictObject({ kind: z.literal('set-text'), ...atSegment, language, text }),
  // A translation that a machine has made. Setting the text, also to what it is, approves it.
  z.strictObject({ kind: z.literal('draft-text'), ...atSegment, language, text }),
  z.strictObject({ kind: z.literal('set-headline'), ...atStory, language, text }),
  z.strictObject({ kind: z.literal('set-story'), ...atStory, fields: storyFields }),
  z.strictObject({ kind: z.literal('set-issue'), fields: issueFields }),
  // The text after the caret becomes a new segment.
  z.strictObject({ kind: z.literal('split-segment'), ...atCaret }),
  // Joins the segment with the next one, which may be in the next paragraph.
  z.strictObject({ kind: z.literal('join-segment'), ...atSegment }),
  // Moves the text before the caret to the previous segment, or the text after it to the next segment.
  z.strictObject({ kind: z.literal('send-text'), ...atCaret, to: z.enum(['previous', 'next']) }),
  z.strictObject({ kind: z.literal('move-segment'), ...atSegment, by }),
  // Moves the segment to the end of the story above, or to the beginning of the story below.
  z.strictObject({ kind: z.literal('send-segment'), ...atSegment, by }),
  // The segment begins a paragraph.
  z.strictObject({ kind: z.literal('split-paragraph'), ...atSegment }),
  // Joins the segment's paragraph with the next one.
  z.strictObject({ kind: z.literal('join-paragraph'), ...atSegment }),
  // The segment becomes the headline of a new story, which takes the rest of the body.
  z.strictObject({ kind: z.literal('split-story'), ...atSegment }),
  // Joins the story with the next one, whose headline becomes a paragraph.
  z.strictObject({ kind: z.literal('join-story'), ...atStory }),
  // A positive number moves the story down.
  z.strictObject({ kind: z.literal('move-story'), ...atStory, by: z.int() }),
  // Moves the text to the unplaced texts, in one language or in both.
  z.strictObject({ kind: z.literal('unplace'), ...atSegment, language: language.optional() }),
  // Moves the body in one language, or the complete story, to the unplaced texts. No finding asks for a text left out.
  z.strictObject({
    kind: z.literal('unplace-story'),
    ...atStory,
    language: language.optional(),
    isLeftOut: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('place'), unplaced: text, ...atStory, as: z.enum(placements) }),
  // The text names a section. The stories below it belong to that section, here and in later imports.
  z.strictObject({ kind: z.literal('begin-section'), unplaced: text, section }),
  // The text is not part of the issue. It stays among the unplaced texts, but no finding asks for it.
  z.strictObject({ kind: z.literal('dismiss'), unplaced: text }),
  z.strictObject({ kind: z.literal('accept'), rule: text, story: text.optional(), reason }),
  z.strictObject({ kind: z.literal('withdraw'), rule: text, story: text.optional() }),
  // Accepts a finding of the import, which the archive does not record.
  z.strictObject({ kind: z.literal('answer'), finding: text, reason }),
  // Adds stories below a story, or at the beginning. Their keys and ids change where the draft has them already.
  z.strictObject({ kind: z.literal('add-stories'), below: text.optional(), ...addedSchema.shape }),
  // The issue says again what an earlier version of it said.
  z.strictObject({ kind: z.literal('restore'), issue: issueSchema }),
  z.strictObject({ kind: z.literal('add-name'), name: nameListSchema.shape.names.element }),
  // Removes a name that the draft adds. Names of the glossary stay.
  z.strictObject({ kind: z.literal('remove-name'), id: text }),
  z.strictObject({ kind: z.literal('add-place'), place: vocabularySchema.shape.places.element }),
  // Replaces what the archive's list of words says about the word.
  z.strictObject({ kind: z.literal('set-word'), word: listedWordSchema }),
])

/** Several changes that one undo takes back, such as the fix of a finding, or a reason for all stories. */
const changes = z.strictObject({
  kind: z.literal('all'),
  changes: z.array(singleChange).min(1).max(1000).readonly(),
})

/** A change, or a step through the history. */
export const stepSchema = z.union([
  singleChange,
  changes,
  z.strictObject({ kind: z.literal('undo') }),
  z.strictObject({ kind: z.literal('redo') }),
])

/** The fields of a story that are set without a change of its text. */
export type StoryFields = z.infer<typeof storyFields>
/** The fields of an issue that are set without a change of its stories. */
export type IssueFields = z.infer<typeof issueFields>
/** One thing that an editor does to a draft. */
export type Change = z.infer<typeof singleChange> | z.infer<typeof changes>
export type Step = z.infer<typeof stepSchema>
/** The change of a kind. */
export type ChangeOf<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>

/** Thrown when a change does not fit the draft. It tells the editor what is missing. */
export class ChangeRefused extends UserError {}

/** What a change of each kind makes of a draft. They leave the given draft as it is. */
export type Changes = {
  readonly [Kind in Change['kind']]: (draft: Draft, change: ChangeOf<Kind>) => Draft
}

/**
 * Returns what a change is about, or needs.
 * @throws ChangeRefused if the draft does not have it
 */
export function needed<Value>(
  value: Value | false | undefined,
  why: 'gone' | 'atEdge' | 'noStep' = 'atEdge',
): Value {
  if (value === undefined || value === false) throw new ChangeRefused(draftMessage(`draft.${why}`))
  return value
}
