import { join } from 'node:path'
import * as z from 'zod'

/*
 * The file that an import writes beside the draft of an issue: the findings that the check repeats until an editor has
 * dealt with them. It is not published.
 */

const finding = z.object({
  rule: z.string(),
  place: z.string().describe('Where it is in the newsletter: `page 3, line 12`'),
  story: z.string().optional().describe('The id of the story that it is about.'),
  at: z
    .array(z.union([z.string(), z.number()]))
    .describe('The path from the story, or from the issue if it is about no story.'),
  value: z
    .json()
    .describe('What stood there when the import ended. If it changes, the finding is dealt with.'),
  code: z.string().describe('What the rule says: a key of the catalogue of messages.'),
  params: z
    .record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).readonly()]))
    .readonly()
    .optional(),
})

export const importRecordSchema = z.object({ findings: z.array(finding) })

/** What an import leaves to the editor. */
export type ImportRecord = z.infer<typeof importRecordSchema>

const ending = '.import.json'

/** The path of an issue's import record: `issues/2021-10.import.json`. */
export function importRecordFile(folder: string, issue: string): string {
  return join(folder, `${issue}${ending}`)
}

/** Whether a file of the folder of the issues is an import record, and no issue. */
export function isImportRecord(name: string): boolean {
  return name.endsWith(ending)
}
