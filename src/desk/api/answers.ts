import * as z from 'zod'
import { issueSchema } from '../../archive/issue.ts'
import { listedWordSchema } from '../../archive/words/wordList.ts'
import { stepSchema } from '../../draft/change.ts'
import { draftSchema } from '../../draft/draft.ts'
import type { ErrorMessage } from '../../messages/userError.ts'
import { draftFindingSchema, findingSchema, paramsSchema } from './findings.ts'

/* Every answer of the desk's server. Types are inferred from the schemas by which the page parses the answers. */

const storyShape = issueSchema.shape.stories.element.shape
const text = z.string()
const count = z.int().nonnegative()

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
  z.object({ id: text, isDamaged: z.literal(true) }),
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

/** GET desk: what the first page lists. */
export const overviewSchema = z.object({
  /** The folder of the issues. */
  archive: text,
  drafts: z.array(listedDraft).readonly(),
  issues: z.array(z.object({ id: text, stories: count, state: issueState })).readonly(),
})

const draftState = z.object({
  /** Grows with each step. A step names the revision that it was made for. */
  revision: z.int(),
  findings: z.array(draftFindingSchema).readonly(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  /** Whether the draft was ever an issue that the archive could take. */
  canPreview: z.boolean(),
})

/** GET drafts/ID: a draft with everything that its page shows. */
export const openedDraftSchema = draftState.extend({
  draft: draftSchema,
  /** The newsletter's name. Absent if the draft is of an issue in the archive. */
  source: text.optional(),
  /** Whether lines of the log were damaged and left out. */
  wasCut: z.boolean(),
  /** Steps from before the last import that no longer fit. */
  refused: z.array(stepSchema).readonly(),
})

/** POST drafts/ID/steps: what became of a step. */
export const stepAnswerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('taken'),
    state: draftState,
    /** Present if the page cannot know the draft: after undo or redo, or if another window has changed it since. */
    draft: draftSchema.optional(),
  }),
  /** The step was made for an older revision. It was not taken. */
  z.object({ kind: z.literal('stale'), opened: openedDraftSchema }),
  z.object({ kind: z.literal('refused'), reason: faultSchema.shape.error }),
])

/** POST import: a line for each page that was read, then the draft, with the number of the report if the file has one. */
export const importProgressSchema = z.union([
  z.object({ done: count, total: count }),
  z.object({ id: text, report: count.optional() }),
])

/** GET pinyin. */
export const pinyinSchema = z.object({ pinyin: text })

/** GET drafts/ID/word: what the dictionary says about a word, and what the archive's list says, if it has the word. */
export const lookedUpSchema = z.object({
  pinyin: text,
  senses: z.array(text).readonly(),
  listed: listedWordSchema.optional(),
})

/** GET drafts/ID/words: the archive's list of words, and words of the draft that neither it nor the dictionary has. */
export const draftWordsSchema = z.object({
  list: z.array(listedWordSchema).readonly(),
  /** `example` has the text around the word. */
  missing: z.array(z.object({ zh: text, example: text })).readonly(),
})

/** POST begin, remove and month: the draft of an issue. */
export const begunSchema = z.object({
  id: text,
  /** The folder that the draft before it was moved to, if there was one. */
  kept: text.optional(),
})

/** What publishing a draft will change in the archive. */
const publication = z.object({
  /** Whether the archive has no issue of this month yet. */
  isNew: z.boolean(),
  stories: count,
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

/** GET drafts/ID/publication: what the editor sees before publishing. */
export const beforePublishingSchema = z.object({
  revision: z.int(),
  state: issueState,
  /** Whether the archive has no other issue. */
  isOnly: z.boolean(),
  openErrors: count,
  /** Whether the archive's issue has changes that the draft lacks. */
  isOutdated: z.boolean(),
  remote: remote.optional(),
  /** Absent if the draft has a format error, so that it cannot be compared. */
  publication: publication.optional(),
})

/** What became of the files in Git: a commit, or why there is none. */
const committed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('committed'), commit: text }),
  z.object({ kind: z.enum(['no-repository', 'no-git', 'unchanged']) }),
  /** In Git's own words. */
  z.object({ kind: z.literal('failed'), quoted: text }),
])

/** POST drafts/ID/publish: a line for each step of publishing. */
export const publishStepSchema = z.union([
  z.object({ step: z.enum(['write', 'check', 'build']) }),
  z.object({ step: z.literal('commit'), committed }),
  /** The folder of the site, and what the build warns of, in its own words. */
  z.object({ step: z.literal('done'), folder: text, warnings: z.array(text).readonly() }),
])

/** GET site: where the built site can be looked at. */
export const siteSchema = z.object({ address: text })

/** GET drafts/ID/versions: what the archive had before, the latest first. */
export const versionsSchema = z.array(z.object({ until: z.iso.datetime(), issue: issueSchema })).readonly()

/** GET drafts/ID/review and POST drafts/ID/remarks: what a colleague said. */
export const reviewSchema = z.object({
  /** The key of the segment or story that has a number in the file for the colleague. */
  keys: z.record(text, text).default({}),
  remarks: text.default(''),
})

/** GET drafts/ID/review: the same, with the address and the build of the site on this computer, if they are known. */
export const reviewAnswerSchema = reviewSchema.extend({
  site: text.optional(),
  build: z.number().optional(),
})

/** POST report: the draft that a reader's report is about, and its number there. Empty if the text has no report. */
export const openedReportSchema = z.object({ id: text.optional(), report: count.optional() })

/** GET deployment and POST deployment: the editor's command that puts the site on the web. */
export const deploymentSchema = z.object({
  /** Empty if none is set. `{folder}` stands for the folder of the site. */
  command: text,
  /** What is added to it for a trial, such as `--dry-run`. */
  trial: text,
})

/** POST deploy: a line of the command's output, or that it has ended well. */
export const deployStepSchema = z.union([
  z.object({ line: text }),
  z.object({ isDone: z.literal(true), isTrial: z.boolean() }),
])

/** POST edition: the files that were written, and their folder. */
export const madeEditionSchema = z.object({ folder: text, files: z.array(text).readonly() })

/** POST push: the remote's name. */
export const pushedSchema = z.object({ remote: text })

export type Fault = z.infer<typeof faultSchema>
export type ListedDraft = z.infer<typeof listedDraft>
export type IssueState = z.infer<typeof issueState>
export type DeskOverview = z.infer<typeof overviewSchema>
export type DraftState = z.infer<typeof draftState>
export type OpenedDraft = z.infer<typeof openedDraftSchema>
export type StepAnswer = z.infer<typeof stepAnswerSchema>
export type LookedUp = z.infer<typeof lookedUpSchema>
export type DraftWords = z.infer<typeof draftWordsSchema>
export type ImportProgress = z.infer<typeof importProgressSchema>
export type Begun = z.infer<typeof begunSchema>
export type Publication = z.infer<typeof publication>
export type Remote = z.infer<typeof remote>
export type BeforePublishing = z.infer<typeof beforePublishingSchema>
export type Committed = z.infer<typeof committed>
export type Review = z.infer<typeof reviewSchema>
export type ReviewAnswer = z.infer<typeof reviewAnswerSchema>
export type OpenedReport = z.infer<typeof openedReportSchema>
export type Versions = z.infer<typeof versionsSchema>
export type Deployment = z.infer<typeof deploymentSchema>
export type DeployStep = z.infer<typeof deployStepSchema>
export type MadeEdition = z.infer<typeof madeEditionSchema>
export type PublishStep = z.infer<typeof publishStepSchema>
