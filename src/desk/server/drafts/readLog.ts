import * as z from 'zod'
import type { Step } from '../../../draft/change.ts'
import { stepSchema } from '../../../draft/change.ts'
import type { Draft } from '../../../draft/draft.ts'
import type { DraftAssumption } from '../../../draft/draftFinding.ts'
import { EditorError } from '../../../import/editorError.ts'
import type { ImportRemark } from './importDraft.ts'

/** What a log begins with: the draft as it was imported, or as the archive has it. */
export type DraftBase = {
  readonly draft: Draft
  readonly remarks: readonly ImportRemark[]
  /** What that import took for granted; absent in logs that were begun before this was kept. */
  readonly assumptions?: readonly DraftAssumption[]
  /** The newsletter's own name, and the name of its copy beside the log. */
  readonly source?: { readonly name: string; readonly file: string }
  /** How many newsletters were imported into this draft, one after the other. */
  readonly imports: number
  /** Mends of an earlier import that this one has no place for. */
  readonly refused: readonly Step[]
}

const textSchema = z.object({ key: z.string() })
const draftSchema = z.object({
  issue: z.object({ id: z.string() }),
  stories: z.array(textSchema.extend({ body: z.array(z.array(textSchema)) })),
  unplaced: z.array(textSchema.extend({ text: z.string() })),
  answers: z.array(z.object({ finding: z.string() })),
  names: z.array(z.object({ id: z.string() })),
})

/** The desk wrote it; only a damaged file fails this. */
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

/** Thrown for a log whose beginning is damaged. */
class LogDamaged extends EditorError {
  constructor(file: string) {
    super({
      en: `The first line of ${file} cannot be read. Put back a copy of that file, or move its folder away and import the newsletter again or open the issue again.`,
      zh: `${file}的第一行无法读取。请放回这个文件的备份，或把它所在的文件夹移到别处，再重新导入通讯或重新打开这一期。`,
    })
  }
}

/** A log as far as it is whole, how many bytes that is, and the rest. */
export type LogLines = { base: DraftBase; steps: Step[]; good: number; bad: Buffer }

/**
 * Reads a log up to the first line that is damaged or has no end.
 * @param file its path
 * @returns also how many bytes were good, and the rest
 * @throws LogDamaged if its first line cannot be read
 */
export function readLog(file: string, bytes: Buffer): LogLines {
  const [first, ...rest] = linesOf(bytes)
  const base = first && parsed(baseSchema, first.text)
  if (!first || !base) throw new LogDamaged(file)
  const steps: Step[] = []
  let good = first.end
  for (const { text, end } of rest) {
    const step = parsed(stepSchema, text)
    if (!step) break
    steps.push(step)
    good = end
  }
  return { base, steps, good, bad: bytes.subarray(good) }
}

/** Complete lines alone: the last one may lack its end. */
function linesOf(bytes: Buffer): { text: string; end: number }[] {
  const lines: { text: string; end: number }[] = []
  for (let from = 0, end = bytes.indexOf(10); end !== -1; from = end + 1, end = bytes.indexOf(10, from))
    lines.push({ text: bytes.toString('utf8', from, end), end: end + 1 })
  return lines
}

function parsed<Value>(schema: z.ZodType<Value>, text: string): Value | undefined {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
