import { mkdir, open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { type NewFile, replaceFiles } from '../../../disk/replaceFiles.ts'
import { type Step, stepSchema } from '../../../draft/change.ts'
import { draftSchema } from '../../../draft/draft.ts'
import { UserError } from '../../../messages/userError.ts'
import { findingSchema } from '../../api/findings.ts'
import { deskMessage } from '../../messages/deskMessages.ts'

/** A draft as it was imported, or as the archive has it. */
const baseSchema = z.object({
  draft: draftSchema,
  /** What the import says about parts of the draft. The rules of the archive do not find it. */
  remarks: z.array(findingSchema).readonly().catch([]),
  /** The newsletter's own name, and the name of its copy in the draft's folder. */
  source: z.object({ name: z.string(), file: z.string() }).optional(),
  /** When the log was begun, in milliseconds, so that revisions of another log of the month are others. */
  begun: z.number().optional(),
})

export type DraftBase = z.infer<typeof baseSchema>

/**
 * What follows the first base: steps, and other imports of the newsletter, to which the changes before them are applied.
 * Steps from before 2026-11-29 have no ids.
 */
export type LogLine = { readonly id?: string; readonly step: Step } | { readonly base: DraftBase }

const lineSchema: z.ZodType<LogLine> = z.union([
  z.strictObject({ id: z.string(), step: stepSchema }),
  stepSchema.transform((step) => ({ step })),
  baseSchema.transform((base) => ({ base })),
])

/** A log as it was read. The inode and the size tell whether another program has changed it since. */
export type DraftLog = Awaited<ReturnType<typeof readLog>>

export const logName = 'changes.ndjson'

/** Begins a log in a folder, and writes what is to be recorded with it, if anything. */
export async function beginLog(
  folder: string,
  base: DraftBase,
  ...record: readonly NewFile[]
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const log = { file: join(folder, logName), text: lineOf({ ...base, begun: Date.now() }) }
  await replaceFiles([...record, log])
}

/** A line of a log. It begins with the end of the line before, which a killed process may not have finished. */
function lineOf(value: object): string {
  return `\n${JSON.stringify(value)}\n`
}

/** Reads the log of a draft. @throws UserError if its first line is damaged */
export async function readLog(folder: string) {
  const file = join(folder, logName)
  await using handle = await open(file)
  const { ino: inode } = await handle.stat()
  const bytes = await handle.readFile()
  const [first = '', ...rest] = bytes.toString('utf8').trim().split(/\n+/)
  const base = parsed(baseSchema, first)
  if (!base) throw new UserError(deskMessage('desk.logDamaged', { file }))
  const read = rest.map((line) => parsed(lineSchema, line))
  const lines = read.flatMap((line) => line ?? [])
  // Damaged lines stay in the file and are left out: a later step may still fit.
  const wasCut = read.includes(undefined)
  return { base, lines, wasCut, file, inode, size: bytes.length }
}

/** Undefined for another form. */
function parsed<Value>(schema: z.ZodType<Value>, line: string): Value | undefined {
  try {
    return schema.parse(JSON.parse(line))
  } catch {
    return undefined
  }
}

/** Whether another program has written to a log since it was read. */
export async function hasMoved({ file, inode, size }: DraftLog): Promise<boolean> {
  const now = await stat(file)
  return now.ino !== inode || now.size !== size
}

/**
 * Appends a line to a log. Returns the log with it when it is on the disk. The file is closed between two lines, so that
 * nobody has to close a draft.
 */
export async function appendLine(log: DraftLog, line: LogLine): Promise<DraftLog> {
  const bytes = Buffer.from(lineOf('base' in line ? line.base : line))
  await using handle = await open(log.file, 'a')
  const { size } = await handle.stat()
  try {
    await handle.appendFile(bytes)
    await handle.datasync()
  } catch (error) {
    // A full disk may have taken half of the line.
    await handle.truncate(size)
    throw error
  }
  return { ...log, lines: [...log.lines, line], size: log.size + bytes.length }
}
