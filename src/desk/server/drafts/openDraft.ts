import type { Issue } from '../../../archive/issue.ts'
import type { Name } from '../../../archive/names/nameList.ts'
import type { Step } from '../../../draft/change.ts'
import { ChangeRefused } from '../../../draft/change.ts'
import type { DraftState } from '../../../draft/draftFinding.ts'
import { type History, isBack, replay, takeStep } from '../../../draft/history.ts'
import type { Taken, WholeDraft } from '../../api/answers.ts'
import { checkDraft } from './draftFindings.ts'
import { type DraftLog, LogMoved, openLog } from './draftLog.ts'
import type { DraftBase } from './readLog.ts'

/** A draft in memory, and its log. Steps are taken one after the other. */
export type OpenDraft = {
  readonly base: () => DraftBase
  readonly whole: () => WholeDraft
  /** The last state that the archive could take, or undefined if there was none. */
  readonly issue: () => Issue | undefined
  /** Takes a step that was made for that revision; returns when it is on the disk. */
  readonly take: (revision: number, step: Step) => Promise<Taken>
  readonly steps: () => readonly Step[]
  readonly close: () => Promise<void>
}

type Memory = {
  log: DraftLog
  names: readonly Name[]
  history: History
  steps: Step[]
  checked: ReturnType<typeof checkDraft>
  lastIssue: Issue | undefined
}

/** The steps of one import stay below this, so that a revision names its import too. */
const revisionsPerImport = 1_000_000

/**
 * Opens the draft of a folder, and replays its steps.
 * @param names the archive's list of names
 */
export async function openDraft(folder: string, names: readonly Name[] = []): Promise<OpenDraft> {
  let memory = await read(folder, names)
  let turn: Promise<unknown> = Promise.resolve()
  const take = async (revision: number, step: Step): Promise<Taken> => {
    if (revision !== revisionOf(memory)) return { kind: 'stale', whole: wholeOf(memory) }
    try {
      const history = takeStep(memory.history, step)
      await memory.log.append(step)
      remember(memory, history, step)
      return { kind: 'taken', state: stateOf(memory), ...(isBack(step) ? { draft: history.present } : {}) }
    } catch (error) {
      if (error instanceof ChangeRefused) return { kind: 'refused', reason: error.editorMessage }
      if (!(error instanceof LogMoved)) throw error
      const { log } = memory
      memory = await read(folder, names)
      await log.close()
      return { kind: 'stale', whole: wholeOf(memory) }
    }
  }
  return {
    base: () => memory.log.base,
    whole: () => wholeOf(memory),
    issue: () => memory.lastIssue,
    steps: () => memory.steps,
    take: (revision, step) => {
      const taken = turn.then(() => take(revision, step))
      turn = taken.catch(() => undefined)
      return taken
    },
    close: async () => {
      await turn
      await memory.log.close()
    },
  }
}

async function read(folder: string, names: readonly Name[]): Promise<Memory> {
  const log = await openLog(folder)
  const { history } = replay(log.base.draft, log.steps)
  const checked = checkDraft(history.present, log.base, names)
  return { log, names, history, steps: [...log.steps], checked, lastIssue: checked.issue }
}

function remember(memory: Memory, history: History, step: Step): void {
  memory.history = history
  memory.steps.push(step)
  memory.checked = checkDraft(history.present, memory.log.base, memory.names)
  memory.lastIssue = memory.checked.issue ?? memory.lastIssue
}

function revisionOf({ log, steps }: Memory): number {
  return log.base.imports * revisionsPerImport + steps.length
}

function stateOf(memory: Memory): DraftState {
  const { past, future } = memory.history
  return {
    revision: revisionOf(memory),
    findings: memory.checked.findings,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
  }
}

function wholeOf(memory: Memory): WholeDraft {
  const { base, wasCut, steps } = memory.log
  return {
    ...stateOf(memory),
    draft: memory.history.present,
    ...(base.source ? { source: base.source.name } : {}),
    assumptions: base.assumptions ?? [],
    restored: steps.length,
    wasCut,
    refused: base.refused,
  }
}
