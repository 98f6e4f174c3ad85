import * as z from 'zod'
import { languages } from '../archive/languages.ts'
import { nameListSchema } from '../archive/names/nameList.ts'
import { vocabularySchema } from '../archive/names/vocabulary.ts'
import type { PlaceId } from '../archive/places.ts'
import type { sections } from '../archive/sections.ts'
import type { TopicId } from '../archive/topics.ts'
import { listedWordSchema } from '../archive/words/wordList.ts'

/*
 * The only declaration of a draft: an issue being edited. Types are inferred from it. It is wider than the schema of an
 * issue, because a draft may lack what the archive needs, and drafts on editors' disks may name places, topics or
 * sections that the archive no longer knows.
 */

const text = z.string()
const bothLanguages = z.object({ en: text, zh: text })
const translations = z.object({ en: text.optional(), zh: text.optional() })
const oneOf = <Id extends string>() => z.custom<Id>((value) => typeof value === 'string')

/** Both texts may be missing for a moment; the issue then leaves the segment out. */
const segment = translations.extend({
  /** Never changes. */
  key: text,
  /** The keys of the segments that were joined to this one. */
  joined: z.array(text).readonly().optional(),
  /** The language whose text a machine has written. It stops publication until an editor approves it. */
  drafted: z.enum(languages).optional(),
})

const paragraph = z.array(segment).readonly()

/** A story of the archive whose parts may be missing and whose segments have keys. */
export const storySchema = z.object({
  /** Never changes, while the id may change. */
  key: text,
  id: text,
  date: text.optional(),
  section: oneOf<(typeof sections)[number]>(),
  places: z.array(oneOf<PlaceId>()),
  topics: z.array(oneOf<TopicId>()),
  headline: translations,
  body: z.array(paragraph).readonly(),
  link: text.optional(),
  note: bothLanguages.optional(),
  noteSources: z.array(z.object({ label: bothLanguages, link: text })).optional(),
  /** `segment` is the key of the corrected segment. */
  corrections: z
    .array(bothLanguages.extend({ date: text, segment: text.optional() }))
    .readonly()
    .optional(),
  sources: z.array(bothLanguages).optional(),
  readings: z.array(z.object({ zh: text, pinyin: text })).optional(),
})

/** A text of the newsletter that is in no story. */
const unplaced = z.object({
  key: text,
  text,
  /** Where the newsletter has it: `page 3, line 12`. */
  position: text.optional(),
  /** The key of the story above it in the newsletter. */
  below: text.optional(),
  /** Why it is in no story. Absent if the editor took it out of one. */
  reason: text.optional(),
  /** Whether an editor would expect it in a story. False for a page number. */
  expected: z.boolean(),
})

/** The issue without its stories. */
export const headSchema = z.object({
  id: text,
  title: bothLanguages,
  posted: text.optional(),
  complete: z.boolean().optional(),
  origin: text.optional(),
  sources: z.array(bothLanguages).optional(),
  accepted: z.array(z.object({ rule: text, story: text.optional(), reason: text })).optional(),
})

/** Stories to add to a draft, and texts that came with them. */
export const addedSchema = z.object({
  stories: z.array(storySchema).readonly(),
  unplaced: z.array(unplaced).readonly(),
})

export const draftSchema = addedSchema.extend({
  issue: headSchema,
  /** Findings of the import that the editor accepted. The archive does not record them. */
  answers: z.array(z.object({ finding: text, reason: text })).readonly(),
  /** Names to add to the archive's list when the issue is published. */
  names: nameListSchema.shape.names.readonly(),
  /** What to add to the archive's vocabulary when the issue is published. */
  vocabulary: vocabularySchema.optional(),
  /** What to write about words into the archive's list of words when the issue is published. */
  words: z.array(listedWordSchema).readonly().optional(),
})

export type DraftSegment = z.infer<typeof segment>
export type DraftParagraph = z.infer<typeof paragraph>
export type DraftStory = z.infer<typeof storySchema>
export type UnplacedText = z.infer<typeof unplaced>
export type Added = z.infer<typeof addedSchema>
/** An issue being edited. */
export type Draft = z.infer<typeof draftSchema>
