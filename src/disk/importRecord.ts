import { join } from 'node:path'
import * as z from 'zod'

/*
 * The file that an import writes beside the draft of an issue. It is for editors and their tools, and is not
 * published.
 */

const place = z.string().describe('Where it is in the newsletter: `page 3, line 12`')

const line = z.strictObject({
  page: z.int().min(1),
  line: z.int().min(1),
  text: z.string(),
  box: z
    .strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
    .optional()
    .describe('In points, from the upper left corner of the page.'),
})

const params = z
  .record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).readonly()]))
  .readonly()

const finding = z.strictObject({
  rule: z.string(),
  place,
  story: z.string().optional().describe('The id of the story that it is about.'),
  at: z
    .array(z.union([z.string(), z.number()]))
    .describe('The path from the story, or from the issue if it is about no story.'),
  value: z
    .json()
    .describe('What stood there when the import ended. If it changes, the finding is dealt with.'),
  code: z.string().optional().describe('What the rule says: a key of the catalogue of messages.'),
  params: params.optional(),
  found: z.string().optional().describe('In a record of an older release, the sentence in English.'),
  expected: z.string().optional().describe('Likewise.'),
})

const numbers = z.array(z.int().min(0)).describe('Numbers of `lines`, from 0.')

const assumed = { confidence: z.number().min(0).max(1), story: z.int().min(0).optional() }
const assumption = z.union([
  z.strictObject({ code: z.string(), params: params.optional(), ...assumed }),
  z
    .strictObject({ kind: z.string(), text: z.strictObject({ en: z.string(), zh: z.string() }), ...assumed })
    .describe('In a record of an older release.'),
])

export const importRecordSchema = z.strictObject({
  newsletter: z.string().describe('The name of the file that was imported.'),
  assumptions: z.array(assumption),
  findings: z.array(finding),
  unplaced: z.array(z.strictObject({ text: z.string(), place, reason: z.string(), expected: z.boolean() })),
  lines: z.array(line),
  sources: z
    .record(
      z.string(),
      z.strictObject({
        headline: numbers,
        body: z.array(z.array(z.strictObject({ en: numbers.optional(), zh: numbers.optional() }))),
      }),
    )
    .describe('For each story, by its id, the lines that its headline and its segments were made of.'),
})

/** What an import found, and what it was not sure of. */
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
