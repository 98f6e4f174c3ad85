import * as z from 'zod'
import { type Issue, issueSchema } from '../../archive/issue.ts'
import { listedWordSchema } from '../../archive/words/wordList.ts'
import { stepSchema } from '../../draft/change.ts'
import { addedSchema, draftSchema } from '../../draft/draft.ts'
import type { ErrorMessage } from '../../messages/userError.ts'
import { draftFindingSchema, findingSchema, newsletterLinesSchema, paramsSchema } from './findings.ts'

/* Every request of the page, with the schemas of what it sends and what the desk answers. Types are inferred from them. */

const storyShape = issueSchema.shape.stories.element.shape
const text = z.string()
/** The month of an issue is the id of its draft. */
export const month = issueSchema.shape.id
const count = z.int().nonnegative()
/** There is no JSON to read: nothing is sent, or a file. */
export const nothing = z.object({})

/** Any answer, or the last line of an answer: why the desk could not do it. */
export const faultSchema = z.object({
  error: z.object({
    code: text,
    params: paramsSchema.optional(),
    quoted: text.optional(),
    findings: z
      .array(findingSchema.extend({ at: findingSchema.shape.at.extend({ file: text }) }))
      .readonly()
      .optional(),
  }) satisfies z.ZodType<ErrorMessage>,
})

/**
 * How far an issue is: not in the archive yet, changed since it was published, only in the archive, in the site on this
 * computer, or put on the web.
 */
const issueState = z.enum(['draft', 'changed', 'archived', 'published', 'online'])

/** A draft in the list: with its numbers, or damaged, so that it cannot be opened. */
const listedDraft = z.discriminatedUnion('isDamaged', [
  faultSchema.extend({ id: text, isDamaged: z.literal(true) }),
  z.object({
    id: text,
    isDamaged: z.literal(false),
    source: text.optional(),
    stories: count,
    errors: count,
    warnings: count,
    state: issueState,
    /** Whether the archive's issue has changes that the draft lacks. */
    isOutdated: z.boolean(),
  }),
])

const draftState = z.object({
  /** Grows with each step. A step names the revision that it was made for. */
  revision: z.int(),
  findings: z.array(draftFindingSchema).readonly(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  /** Whether the draft was ever an issue that the archive could take. */
  canPreview: z.boolean(),
})

/** A draft with everything that its page shows. */
const openedDraft = draftState.extend({
  draft: draftSchema,
  /** The newsletter's name. Absent if the draft is of an issue in the archive. */
  source: text.optional(),
  /** Whether lines of the log were damaged and left out. */
  wasCut: z.boolean(),
  /** Steps from before the last import that no longer fit. */
  refused: z.array(stepSchema).readonly(),
})

/** What became of a step. */
const stepAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('taken'),
    state: draftState,
    /** Present if the page cannot know the draft: after undo or redo, or if another window has changed it since. */
    draft: draftSchema.optional(),
  }),
  /** The step was made for an older revision. It was not taken. */
  z.object({ kind: z.literal('stale'), opened: openedDraft }),
  z.object({ kind: z.literal('refused'), reason: faultSchema.shape.error }),
])

/** The id of a draft, and the folder that it was moved to if it was removed. */
const begun = z.object({ id: text, kept: text.optional() })

/** What publishing a draft will change in the archive. */
const publication = z.object({
  /** The ids of stories that are new, or have another text, place or date than in the archive. */
  added: z.array(text).readonly(),
  changed: z.array(text).readonly(),
  /** The headlines of stories that are removed. */
  removed: z.array(storyShape.headline).readonly(),
  /** Whether something outside the stories differs: the order, the sources, what is accepted. */
  otherChanges: z.boolean(),
})

/** Where commits can be pushed to, and how many of them the remote lacks. */
const remote = z.object({ name: text, waiting: count })

/** What the archive had before, the latest first. Another program may have written the issues: `restore` judges them. */
export const versionsSchema = z
  .array(
    z.object({
      until: z.iso.datetime(),
      issue: z.custom<Issue>((value) => typeof value === 'object' && value !== null),
    }),
  )
  .readonly()

/** What the editor sees before publishing. */
const beforePublishing = z.object({
  state: issueState,
  /** Whether the archive's issue has changes that the draft lacks. */
  isOutdated: z.boolean(),
  remote: remote.optional(),
  /** Absent if the draft has a format error, so that it cannot be compared. */
  publication: publication.optional(),
  versions: versionsSchema,
})

/** What became of the files in Git: a commit, or why there is none. */
const committed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('committed'), commit: text }),
  z.object({ kind: z.enum(['no-repository', 'no-git', 'unchanged']) }),
  /** In Git's own words. */
  z.object({ kind: z.literal('failed'), quoted: text }),
])

/** A line for each step of publishing. */
const publishStep = z.union([
  z.object({ step: z.enum(['write', 'check', 'build']) }),
  z.object({ step: z.literal('commit'), committed }),
  /** The folder of the site, and what the build warns of, in its own words. */
  z.object({ step: z.literal('done'), folder: text, warnings: z.array(text).readonly() }),
])

/** What a colleague said. */
export const reviewSchema = z.object({
  /** The key of the segment or story that has a number in the file for the colleague. */
  keys: z.record(text, text).default({}),
  remarks: text.default(''),
})

/** The editor's command that puts the site on the web. */
export const deploymentSchema = z.object({
  /** Empty if none is set. `{folder}` stands for the folder of the site. */
  command: text,
  /** What is added to it for a trial, such as `--dry-run`. */
  trial: text,
})

/** By method and path. ID stands for the id of a draft. */
const kinds = {
  /** What the first page lists. */
  'GET desk': {
    body: nothing,
    answer: z.object({
      /** The folder of the issues. */
      archive: text,
      drafts: z.array(listedDraft).readonly(),
      issues: z.array(z.object({ id: text, stories: count, state: issueState })).readonly(),
    }),
  },
  /**
   * The file of a newsletter: a line for each page that was read, then the draft, with the number of the report if
   * the file has one.
   */
  'POST import': {
    body: nothing,
    answer: z.union([
      z.object({ done: count, total: count }),
      z.object({ id: text, report: count.optional() }),
    ]),
  },
  /** Makes a draft of an issue of the archive, or of one without a story if the archive has none of the month. */
  'POST begin': { body: z.strictObject({ issue: month }), answer: begun },
  /** The draft is kept in another folder. */
  'POST remove': { body: z.strictObject({ id: month }), answer: begun },
  /** Makes the draft of a month one of another month. */
  'POST month': { body: z.strictObject({ id: month, month }), answer: begun },
  /** The draft that a reader's report is about, and its number there. Empty if the text has no report. */
  'POST report': {
    body: z.strictObject({ text: text.max(1_000_000) }),
    answer: z.object({ id: text.optional(), report: count.optional() }),
  },
  /** Suggests the pinyin of a Chinese name. */
  'POST pinyin': { body: z.strictObject({ zh: text.max(100) }), answer: z.object({ pinyin: text }) },
  /** Waits until the preview can be shown. */
  'POST preview': { body: nothing, answer: nothing },
  /** Where the built site can be looked at. */
  'GET site': { body: nothing, answer: z.object({ address: text }) },
  /** Opens the folder of the site. */
  'POST folder': { body: nothing, answer: nothing },
  'GET deployment': { body: nothing, answer: deploymentSchema },
  'POST deployment': { body: deploymentSchema, answer: deploymentSchema },
  /** A line of the command's output, or that it has ended well. */
  'POST deploy': {
    body: z.strictObject({ isTrial: z.boolean() }),
    answer: z.union([z.object({ line: text }), z.object({ isDone: z.literal(true), isTrial: z.boolean() })]),
  },
  /** Makes the edition of an issue of the archive that an editor sends. */
  'POST edition': {
    body: z.strictObject({ issue: month, edition: z.enum(['email', 'pdf', 'wechat']) }),
    answer: z.object({ folder: text, files: z.array(text).readonly() }),
  },
  'POST push': { body: nothing, answer: z.object({ remote: text }) },
  'GET drafts/ID': { body: nothing, answer: openedDraft },
  'POST drafts/ID/steps': {
    body: z.strictObject({
      /** The revision that the step was made for. */
      revision: z.int(),
      /** Names the step, so that a step that is sent twice is taken once. */
      id: text.min(1).max(64),
      step: stepSchema,
    }),
    answer: stepAnswer,
  },
  'GET drafts/ID/lines': { body: nothing, answer: newsletterLinesSchema },
  /** What the dictionary says about a word, and what the archive's list says, if it has the word. */
  'POST drafts/ID/word': {
    body: z.strictObject({ zh: text.max(100) }),
    answer: z.object({ pinyin: text, senses: z.array(text).readonly(), listed: listedWordSchema.optional() }),
  },
  /** The archive's list of words, and words of the draft that neither it nor the dictionary has. */
  'GET drafts/ID/words': {
    body: nothing,
    answer: z.object({
      list: z.array(listedWordSchema).readonly(),
      /** `example` has the text around the word. */
      missing: z.array(z.object({ zh: text, example: text })).readonly(),
    }),
  },
  /** A story from the clipboard. */
  'POST drafts/ID/paste': { body: z.strictObject({ html: text, text }), answer: addedSchema },
  'GET drafts/ID/review': { body: nothing, answer: reviewSchema },
  /** The draft as a file for a colleague. */
  'POST drafts/ID/review': { body: nothing, answer: z.object({ html: text }) },
  /** The remarks of a colleague, each with the number of its sentence. */
  'POST drafts/ID/remarks': { body: z.strictObject({ remarks: text.max(100_000) }), answer: reviewSchema },
  'GET drafts/ID/publication': { body: nothing, answer: beforePublishing },
  'POST drafts/ID/publish': {
    body: z.strictObject({
      /** The revision that the editor saw. */
      revision: z.int(),
      /** Whether to publish over changes of the archive that the draft lacks. */
      isOver: z.boolean().optional(),
    }),
    answer: publishStep,
  },
  /** Says why readers can no longer have the issue. */
  'POST drafts/ID/withdraw': {
    body: z.strictObject({ reason: text.trim().min(1).max(2000) }),
    answer: publishStep,
  },
}

export type RequestName = keyof typeof kinds
export type BodyOf<Name extends RequestName> = z.infer<(typeof kinds)[Name]['body']>
export type AnswerOf<Name extends RequestName> = z.infer<(typeof kinds)[Name]['answer']>

export const requests: {
  readonly [Name in RequestName]: {
    readonly body: z.ZodType<BodyOf<Name>>
    readonly answer: z.ZodType<AnswerOf<Name>>
  }
} = kinds

export type Fault = z.infer<typeof faultSchema>
export type ListedDraft = z.infer<typeof listedDraft>
export type IssueState = z.infer<typeof issueState>
export type DraftState = z.infer<typeof draftState>
export type OpenedDraft = z.infer<typeof openedDraft>
export type StepAnswer = z.infer<typeof stepAnswer>
export type Publication = z.infer<typeof publication>
export type Remote = z.infer<typeof remote>
export type BeforePublishing = z.infer<typeof beforePublishing>
export type Committed = z.infer<typeof committed>
export type Review = z.infer<typeof reviewSchema>
export type Deployment = z.infer<typeof deploymentSchema>
export type PublishStep = z.infer<typeof publishStep>
