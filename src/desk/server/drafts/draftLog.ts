import { type FileHandle, open, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeDurably } from '../../../disk/writeFiles.ts'
import type { Step } from '../../../draft/change.ts'
import { type DraftBase, type LoggedStep, lineOf, readLog } from './readLog.ts'

export const logName = 'changes.ndjson'

/** A log that is open for more steps. */
export type DraftLog = {
  readonly base: DraftBase
  readonly steps: readonly LoggedStep[]
  /** Whether lines of the file could not be read and were moved to another file. */
  readonly wasCut: boolean
  /** Returns when the step is on the disk. */
  readonly append: (step: LoggedStep) => Promise<void>
  readonly close: () => Promise<void>
}

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
 * @throws LogDamaged if the first line of the present log cannot be read
 */
export async function replaceLog(
  folder: string,
  make: (base: DraftBase, steps: readonly LoggedStep[]) => { base: DraftBase; steps: readonly Step[] },
): Promise<void> {
  const file = join(folder, logName)
  let bytes: Buffer
  do {
    bytes = await readFile(file)
    const before = readLog(file, bytes)
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

/** Opens a log. Damaged lines, such as the last one of a killed process, are moved to another file. */
export async function openLog(folder: string): Promise<DraftLog> {
  const file = join(folder, logName)
  const { base, steps, good, bad } = readLog(file, await readFile(file))
  if (bad.length > 0) {
    await writeFile(join(folder, `cut-off-${good.length}.txt`), bad)
    await writeDurably(join(folder, `${logName}.new`), good)
    await putNew(folder)
  }
  const handle = await open(file, 'a')
  return {
    base,
    steps,
    wasCut: bad.length > 0,
    append: appender(file, handle, good.length),
    close: () => handle.close(),
  }
}

function appender(file: string, handle: FileHandle, start: number): DraftLog['append'] {
  let size = start
  return async (step) => {
    const [own, present] = await Promise.all([handle.stat(), stat(file)])
    if (present.size !== size || present.ino !== own.ino) throw new LogMoved(file)
    const line = Buffer.from(lineOf(step))
    try {
      await handle.appendFile(line)
      await handle.datasync()
    } catch (error) {
      // A full disk may have taken half of the line.
      await handle.truncate(size)
      throw error
    }
    size += line.length
    // Another program may have replaced the log meanwhile by one without this step.
    if ((await stat(file)).ino !== own.ino) throw new LogMoved(file)
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder, but there a rename is on the disk when it returns.
  const handle = await open(dirname(join(folder, logName))).catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
