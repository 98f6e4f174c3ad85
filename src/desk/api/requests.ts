import * as z from 'zod'
import { stepSchema } from '../../draft/change.ts'

/* The bodies of requests to the desk's server. */

/** POST drafts/ID/steps. */
export const stepRequestSchema = z.strictObject({
  /** The revision that the step was made for. */
  revision: z.int(),
  /** Names the step, so that a step that is sent twice is taken once. */
  id: z.string().min(1).max(64),
  step: stepSchema,
})

/** POST drafts/ID/publish. */
export const publishRequestSchema = z.strictObject({
  /** The revision that the editor saw. */
  revision: z.int(),
  /** Whether to publish over changes of the archive that the draft lacks. */
  isOver: z.boolean().optional(),
})

/** POST drafts/ID/withdraw: why readers can no longer have the issue. */
export const withdrawRequestSchema = z.strictObject({ reason: z.string().trim().min(1).max(2000) })

/** POST drafts/ID/remarks: the remarks of a colleague, each with the number of its sentence. */
export const remarksRequestSchema = z.strictObject({ remarks: z.string().max(100_000) })

/** POST report: a reader's report. */
export const reportRequestSchema = z.strictObject({ text: z.string().max(1_000_000) })

/** POST remove. The draft is kept in another folder. */
export const removeRequestSchema = z.strictObject({ id: z.string() })

/** POST month: makes the draft of a month one of another month. */
export const monthRequestSchema = z.strictObject({ id: z.string(), month: z.string() })

/** POST deploy. */
export const deployRequestSchema = z.strictObject({ isTrial: z.boolean() })

/** POST edition: makes the edition of an issue of the archive that an editor sends. */
export const editionRequestSchema = z.strictObject({
  issue: z.string(),
  edition: z.enum(['email', 'pdf', 'wechat']),
})

/** POST drafts/ID/paste: a story from the clipboard. */
export const pasteRequestSchema = z.strictObject({ html: z.string(), text: z.string() })

/** POST begin: makes a draft of an issue of the archive. */
export const beginRequestSchema = z.strictObject({
  issue: z.string(),
  /** Whether to begin an issue without a story if the archive has none of the month. */
  isNew: z.boolean().optional(),
  /** Whether to replace the draft that exists. That draft is kept in another folder. */
  replace: z.boolean().optional(),
})

export type EditionRequest = z.infer<typeof editionRequestSchema>
export type PasteRequest = z.infer<typeof pasteRequestSchema>
export type StepRequest = z.infer<typeof stepRequestSchema>
