import type { Issue } from '../../../archive/issue.ts'
import type { Name } from '../../../archive/names/nameList.ts'
import { ChangeRefused, type Step } from '../../../draft/change.ts'
import { beginHistory, type History, isBack, replay, takeStep } from '../../../draft/history.ts'
import type { BodyOf, DraftState, OpenedDraft, StepAnswer } from '../../api/requests.ts'
import type { DraftRecord } from '../publication.ts'
import { checkDraft } from './draftFindings.ts'
import { appendLine, type DraftBase, type DraftLog, type LogLine, readLog } from './draftLog.ts'

/** What the archive has that the rules compare a draft with. */
type Archive = {
  /** The month. The log does not know it after the draft was moved to another one. */
  readonly id: string
  /** Another one after each change of the archive. */
  readonly version: string
  readonly names: readonly Name[]
  readonly published: Issue | undefined
  readonly record: DraftRecord
}

/** What a log says. */
type Replayed = {
  readonly log: DraftLog
  readonly archive: Archive
  /** The last import. */
  readonly base: DraftBase
  /** Steps that no longer fit. */
  readonly refused: readonly Step[]
  readonly history: History
  /** The last issue that the archive could take; undefined if there was none. */
  readonly lastIssue: Issue | undefined
}

/** A draft in memory. It is never changed: a step makes another one. */
export type OpenDraft = ReturnType<typeof checked>

/**
 * Reads the draft of a folder from its log.
 * @param before what was read from the folder before
 */
export async function readDraft(folder: string, archive: Archive, before?: OpenDraft): Promise<OpenDraft> {
  const log = await readLog(folder)
  const begun = withBase({ log, archive, refused: [], lastIssue: before?.lastIssue }, log.base, [])
  return checked(log.lines.reduce(withLine, begun))
}

/** Another import takes over the changes in effect that still fit. */
function withLine(draft: Replayed, line: LogLine): Replayed {
  if ('base' in line) {
    const changes = draft.history.past.map(({ change }) => change)
    return withBase(draft, line.base, changes)
  }
  const { history, refused } = replay(draft.history, [line.step])
  return { ...draft, history, refused: [...draft.refused, ...refused] }
}

function withBase(
  draft: Omit<Replayed, 'base' | 'history'>,
  base: DraftBase,
  changes: readonly Step[],
): Replayed {
  const imported = { ...base.draft, issue: { ...base.draft.issue, id: draft.archive.id } }
  const { history, refused } = replay(beginHistory(imported), changes)
  return { ...draft, base: { ...base, draft: imported }, history, refused: [...draft.refused, ...refused] }
}

function checked(draft: Replayed) {
  const { archive, base, history, lastIssue } = draft
  const { issue, findings } = checkDraft(history.present, base, archive.names, archive.published)
  // The issue is undefined if the archive could not take it.
  return { ...draft, issue, findings, lastIssue: issue ?? lastIssue }
}

/** Imports a newsletter into a draft. Returns the draft when it is on the disk. */
export async function importInDraft(draft: OpenDraft, base: DraftBase): Promise<OpenDraft> {
  const line = { base }
  return checked(withLine({ ...draft, log: await appendLine(draft.log, line) }, line))
}

/**
 * Takes a step. Returns the answer, and the draft after it, when the step is on the disk. A step whose id is known was taken
 * before.
 */
export async function takeInDraft(
  draft: OpenDraft,
  { revision, id, step }: BodyOf<'POST drafts/ID/steps'>,
): Promise<readonly [StepAnswer, OpenDraft]> {
  const { log, history } = draft
  if (log.lines.some((line) => 'id' in line && line.id === id))
    return [{ kind: 'taken', state: stateOf(draft), draft: history.present }, draft]
  if (revision !== stateOf(draft).revision) return [{ kind: 'stale', opened: openedOf(draft) }, draft]
  try {
    const next = takeStep(history, step)
    const after = checked({ ...draft, history: next, log: await appendLine(log, { id, step }) })
    return [{ kind: 'taken', state: stateOf(after), ...(isBack(step) && { draft: next.present }) }, after]
  } catch (error) {
    if (error instanceof ChangeRefused) return [{ kind: 'refused', reason: error.told }, draft]
    throw error
  }
}

function stateOf({ log, findings, history: { past, future }, lastIssue }: OpenDraft): DraftState {
  return {
    revision: (log.base.begun ?? 0) + log.lines.length,
    findings,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    canPreview: lastIssue !== undefined,
  }
}

/** What the page shows of a draft. */
export function openedOf(draft: OpenDraft): OpenedDraft {
  return {
    ...stateOf(draft),
    draft: draft.history.present,
    source: draft.base.source?.name,
    wasCut: draft.log.wasCut,
    refused: draft.refused,
  }
}
