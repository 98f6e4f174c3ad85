import { basename } from 'node:path'
import type { Issue } from '../../../archive/issue.ts'
import type { Name } from '../../../archive/names/nameList.ts'
import { ChangeRefused, type Step } from '../../../draft/change.ts'
import { type History, isBack, replay, takeStep } from '../../../draft/history.ts'
import type { DraftState, OpenedDraft, StepAnswer } from '../../api/answers.ts'
import type { StepRequest } from '../../api/requests.ts'
import { checkDraft } from './draftFindings.ts'
import { type DraftBase, type DraftLog, LogMoved, openLog } from './draftLog.ts'

/** A draft is named for the month of its issue. */
export const draftName = /^\d{4}-(?:0[1-9]|1[0-2])$/

type Memory = {
  log: DraftLog
  names: readonly Name[]
  published: Issue | undefined
  history: History
  steps: Step[]
  /** The ids of all steps that were ever taken. */
  taken: Set<string>
  checked: ReturnType<typeof checkDraft>
  lastIssue: Issue | undefined
}

/** One import has fewer steps than this, so that a revision names its import too. */
const revisionsPerImport = 1_000_000

/**
 * Opens the draft of a folder: its log, and the draft in memory. Steps are taken one after the other.
 * @param names the archive's list of names
 * @param readPublished reads the archive's issue of the month, and returns the same one until the file changes
 */
export async function openDraft(
  folder: string,
  names: readonly Name[] = [],
  readPublished: () => Promise<Issue | undefined> = async () => undefined,
) {
  let memory = await read(folder, names, await readPublished())
  let turn: Promise<unknown> = Promise.resolve()
  const take = async (request: StepRequest): Promise<StepAnswer> => {
    const { revision, id, step } = request
    if (memory.taken.has(id)) return { kind: 'taken', state: stateOf(memory), draft: memory.history.present }
    if (revision !== revisionOf(memory)) return { kind: 'stale', opened: openedOf(memory) }
    try {
      const history = takeStep(memory.history, step)
      await memory.log.append({ id, step })
      remember(memory, history, step, id)
      return { kind: 'taken', state: stateOf(memory), ...(isBack(step) ? { draft: history.present } : {}) }
    } catch (error) {
      if (error instanceof ChangeRefused) return { kind: 'refused', reason: error.told }
      if (!(error instanceof LogMoved)) throw error
      memory = await read(folder, names, memory.published)
      return take(request)
    }
  }
  return {
    base: () => memory.log.base,
    /** Checks the draft again if the archive's issue has changed. */
    compare: async (): Promise<void> => {
      const published = await readPublished()
      if (published === memory.published) return
      memory.published = published
      memory.checked = check(memory)
    },
    current: () => openedOf(memory),
    /** The issue as the draft has it; undefined if the archive could not take it. */
    issue: () => memory.checked.issue,
    /** The last issue that the archive could take; undefined if there was none. */
    lastIssue: () => memory.lastIssue,
    steps: (): readonly Step[] => memory.steps,
    /** Takes a step. Returns when it is on the disk. A step whose id is known was taken before. */
    take: (request: StepRequest): Promise<StepAnswer> => {
      const answer = turn.then(() => take(request))
      turn = answer.catch(() => undefined)
      return answer
    },
  }
}

export type OpenDraft = Awaited<ReturnType<typeof openDraft>>

async function read(folder: string, names: readonly Name[], published: Issue | undefined): Promise<Memory> {
  const opened = await openLog(folder)
  const log = { ...opened, base: ofFolder(opened.base, folder) }
  const steps = log.steps.map(({ step }) => step)
  const taken = new Set([...(log.base.taken ?? []), ...log.steps.flatMap(({ id }) => id ?? [])])
  const { history } = replay(log.base.draft, steps)
  const checked = check({ log, names, published, history })
  return { log, names, published, history, steps, taken, checked, lastIssue: checked.issue }
}

function check({ log, names, published, history }: Pick<Memory, 'log' | 'names' | 'published' | 'history'>) {
  return checkDraft(history.present, log.base, names, published)
}

/** The name of the folder is the month, so that a rename changes it. */
function ofFolder(base: DraftBase, folder: string): DraftBase {
  const id = basename(folder)
  if (!draftName.test(id)) return base
  return { ...base, draft: { ...base.draft, issue: { ...base.draft.issue, id } } }
}

function remember(memory: Memory, history: History, step: Step, id: string): void {
  memory.history = history
  memory.steps.push(step)
  memory.taken.add(id)
  memory.checked = check(memory)
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
    canPreview: memory.lastIssue !== undefined,
  }
}

function openedOf(memory: Memory): OpenedDraft {
  const { base, wasCut, steps } = memory.log
  return {
    ...stateOf(memory),
    draft: memory.history.present,
    ...(base.source ? { source: base.source.name } : {}),
    restored: steps.length,
    wasCut,
    refused: base.refused,
  }
}
