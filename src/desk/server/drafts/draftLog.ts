import { constants } from 'node:fs'
import { type FileHandle, open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { writeDurably } from '../../../disk/writeFiles.ts'
import { type Step, stepSchema } from '../../../draft/change.ts'
import { type Draft, draftSchema } from '../../../draft/draft.ts'
import { UserError } from '../../../messages/userError.ts'
import { deskMessage } from '../../messages/deskMessages.ts'
import type { ImportRemark } from './importDraft.ts'

/** The first line of a log: the draft as it was imported, or as the archive has it. */
export type DraftBase = {
  readonly draft: Draft
  readonly remarks: readonly ImportRemark[]
  /** The newsletter's own name, and the name of its copy in the draft's folder. */
  readonly source?: { readonly name: string; readonly file: string }
  /** How many times a newsletter was imported into this draft. */
  readonly imports: number
  /** Steps from before this import that no longer fit. */
  readonly refused: readonly Step[]
  /** The ids of all steps from before this import. */
  readonly taken?: readonly string[]
}

/** A step of a log. Steps from before another import have no ids of their own: `taken` has them. */
export type LoggedStep = { readonly id?: string; readonly step: Step }

/** The desk wrote the line, so that only a damaged file fails this. The value itself stays as it is. */
const baseSchema = z.custom<DraftBase>(
  (value) =>
    z
      .object({
        draft: draftSchema,
        remarks: z.array(z.object({ rule: z.string() })),
        refused: z.array(stepSchema),
      })
      .safeParse(value).success,
)

const lineSchema: z.ZodType<LoggedStep> = z.union([
  z.strictObject({ id: z.string(), step: stepSchema }),
  stepSchema.transform((step) => ({ step })),
])

/** The line of a step, with its end. */
function lineOf({ id, step }: LoggedStep): string {
  return `${JSON.stringify(id === undefined ? step : { id, step })}\n`
}

/**
 * Reads the lines of a log. A damaged line stays in the file and is left out: a later step may still fit.
 * @param file its path
 * @throws UserError if the first line cannot be read
 */
function readLog(file: string, text: string) {
  const [first = '', ...rest] = text.split('\n')
  const base = parsed(baseSchema, first)
  if (!base) throw new UserError(deskMessage('desk.logDamaged', { file }))
  const lines = rest.filter((line) => line !== '').map((line) => parsed(lineSchema, line))
  return { base, steps: lines.flatMap((step) => step ?? []), wasCut: lines.includes(undefined) }
}

/** Undefined for another form. */
function parsed<Value>(schema: z.ZodType<Value>, line: string): Value | undefined {
  try {
    return schema.parse(JSON.parse(line))
  } catch {
    return undefined
  }
}

export const logName = 'changes.ndjson'

/** Thrown when another program has written to the log. */
export class LogMoved extends Error {}

/** Writes a complete log. It replaces an earlier log at once, or not at all. */
export async function writeLog(folder: string, base: DraftBase, steps: readonly Step[]): Promise<void> {
  await writeNew(folder, base, steps)
  await putNew(folder)
}

/**
 * Replaces a log by one that is made from it.
 * @param make gets what is on the disk, because another desk may have written more than this one has read
 * @throws UserError if the first line of the present log cannot be read
 */
export async function replaceLog(
  folder: string,
  make: (base: DraftBase, steps: readonly LoggedStep[]) => { base: DraftBase; steps: readonly Step[] },
): Promise<void> {
  const file = join(folder, logName)
  let bytes: Buffer
  do {
    bytes = await readFile(file)
    const before = readLog(file, bytes.toString('utf8'))
    const { base, steps } = make(before.base, before.steps)
    await writeNew(folder, base, steps)
  } while ((await stat(file)).size !== bytes.length)
  await putNew(folder)
}

async function writeNew(folder: string, base: DraftBase, steps: readonly Step[]): Promise<void> {
  const lines = [`${JSON.stringify(base)}\n`, ...steps.map((step) => lineOf({ step }))]
  await writeDurably(join(folder, `${logName}.new`), lines.join(''))
}

async function putNew(folder: string): Promise<void> {
  await rename(join(folder, `${logName}.new`), join(folder, logName))
  await syncFolder(folder)
}

/** Opens a log for more steps. */
export async function openLog(folder: string) {
  const file = join(folder, logName)
  return withFile(file, constants.O_RDONLY, async (handle) => {
    const { ino } = await handle.stat()
    const bytes = await handle.readFile()
    return { ...readLog(file, bytes.toString('utf8')), append: appender(file, ino, bytes) }
  })
}

export type DraftLog = Awaited<ReturnType<typeof openLog>>

/**
 * Makes the function that appends a step to a log. It returns when the step is on the disk. The file is closed between two
 * steps, so that nobody has to close a draft.
 * @param inode of the file that was read
 * @param before its bytes
 */
function appender(file: string, inode: number, before: Buffer) {
  let size = before.length
  // A process that was killed may have left the beginning of a line.
  let end = before.at(-1) === 10 ? '' : '\n'
  return (step: LoggedStep): Promise<void> =>
    withFile(file, constants.O_WRONLY | constants.O_APPEND, async (handle) => {
      const present = await handle.stat()
      if (present.size !== size || present.ino !== inode) throw new LogMoved(file)
      const line = Buffer.from(end + lineOf(step))
      try {
        await handle.appendFile(line)
        await handle.datasync()
      } catch (error) {
        // A full disk may have taken half of the line.
        await handle.truncate(size)
        throw error
      }
      size += line.length
      end = ''
      // Another program may have replaced the log meanwhile by one without this step.
      if ((await stat(file)).ino !== inode) throw new LogMoved(file)
    })
}

async function withFile<Result>(
  file: string,
  flags: number,
  use: (handle: FileHandle) => Promise<Result>,
): Promise<Result> {
  const handle = await open(file, flags)
  return use(handle).finally(() => handle.close())
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder, but there a rename is on the disk when it returns.
  await withFile(folder, constants.O_RDONLY, (handle) => handle.sync()).catch(() => undefined)
}
