import type { Issue } from '../../../archive/issue.ts'
import type { Name } from '../../../archive/names/nameList.ts'
import { ChangeRefused, type Step } from '../../../draft/change.ts'
import { changesIn, type History, isBack, replay, takeStep } from '../../../draft/history.ts'
import type { BodyOf, DraftState, OpenedDraft, StepAnswer } from '../../api/requests.ts'
import { checkDraft } from './draftFindings.ts'
import { appendLine, type DraftBase, type DraftLog, readLog } from './draftLog.ts'

/** What the archive has that the rules compare a draft with. */
type Archive = {
  /** The month. The log does not know it after the draft was moved to another one. */
  readonly id: string
  /** Another one after each change of the archive. */
  readonly version: string
  readonly names: readonly Name[]
  readonly published: Issue | undefined
}

/** A draft in memory. It is never changed: a step makes another one. */
export type OpenDraft = ReturnType<typeof withHistory>

/**
 * Reads the draft of a folder from its log.
 * @param before what was read from the folder before
 */
export async function readDraft(folder: string, archive: Archive, before?: OpenDraft): Promise<OpenDraft> {
  return withLog(await readLog(folder), archive, before?.lastIssue)
}

function withLog(log: DraftLog, archive: Archive, lastIssue: Issue | undefined): OpenDraft {
  const { base, lines } = log
  const inMonth = ({ draft, ...rest }: DraftBase): DraftBase => ({
    ...rest,
    draft: { ...draft, issue: { ...draft.issue, id: archive.id } },
  })
  const ofMonth = lines.map((line) => ('base' in line ? { base: inMonth(line.base) } : line))
  return withHistory({ log, archive, ...replayed(inMonth(base), ofMonth) }, lastIssue)
}

/** Takes the steps of a log. Another import takes over the changes before it that still fit. */
function replayed(first: DraftBase, lines: DraftLog['lines']): Replayed {
  const at = lines.findLastIndex((line) => 'base' in line)
  const last = lines[at]
  const steps = lines.slice(at + 1).flatMap((line) => ('step' in line ? [line.step] : []))
  if (!last || !('base' in last))
    return { base: first, refused: first.refused ?? [], history: replay(first.draft, steps).history }
  const before = replayed(first, lines.slice(0, at))
  const { history, refused } = replay(last.base.draft, [...changesIn(before.history), ...steps])
  return { base: last.base, refused: [...before.refused, ...refused], history }
}

type Replayed = {
  /** The last import. */
  readonly base: DraftBase
  /** Steps from before the last import that no longer fit. */
  readonly refused: readonly Step[]
  readonly history: History
}

type Unchecked = Replayed & { readonly log: DraftLog; readonly archive: Archive }

function withHistory({ log, archive, base, refused, history }: Unchecked, lastIssue: Issue | undefined) {
  const { issue, findings } = checkDraft(history.present, base, archive.names, archive.published)
  return {
    log,
    archive,
    base,
    refused,
    history,
    findings,
    /** The issue as the draft has it; undefined if the archive could not take it. */
    issue,
    /** The last issue that the archive could take; undefined if there was none. */
    lastIssue: issue ?? lastIssue,
  }
}

/** Imports a newsletter into a draft. Returns the draft when it is on the disk. @throws LogMoved as `takeInDraft` */
export async function importInDraft(
  { log, archive, lastIssue }: OpenDraft,
  base: DraftBase,
): Promise<OpenDraft> {
  return withLog(await appendLine(log, { base }), archive, lastIssue)
}

/**
 * Takes a step. Returns the answer, and the draft after it, when the step is on the disk. A step whose id is known was taken
 * before.
 * @throws LogMoved if the log has changed since the draft was read
 */
export async function takeInDraft(
  draft: OpenDraft,
  { revision, id, step }: BodyOf<'POST drafts/ID/steps'>,
): Promise<readonly [StepAnswer, OpenDraft]> {
  const { log, history, lastIssue } = draft
  if (log.base.taken?.includes(id) || log.lines.some((line) => 'id' in line && line.id === id))
    return [{ kind: 'taken', state: stateOf(draft), draft: history.present }, draft]
  if (revision !== revisionOf(draft)) return [{ kind: 'stale', opened: openedOf(draft) }, draft]
  try {
    const next = takeStep(history, step)
    const written = await appendLine(log, { id, step })
    const after = withHistory({ ...draft, log: written, history: next }, lastIssue)
    return [{ kind: 'taken', state: stateOf(after), ...(isBack(step) && { draft: next.present }) }, after]
  } catch (error) {
    if (error instanceof ChangeRefused) return [{ kind: 'refused', reason: error.told }, draft]
    throw error
  }
}

function revisionOf({ log }: OpenDraft): number {
  return (log.base.begun ?? 0) + log.lines.length
}

function stateOf(draft: OpenDraft): DraftState {
  const { past, future } = draft.history
  return {
    revision: revisionOf(draft),
    findings: draft.findings,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    canPreview: draft.lastIssue !== undefined,
  }
}

/** What the page shows of a draft. */
export function openedOf(draft: OpenDraft): OpenedDraft {
  const { source } = draft.base
  return {
    ...stateOf(draft),
    draft: draft.history.present,
    ...(source && { source: source.name }),
    wasCut: draft.log.wasCut,
    refused: draft.refused,
  }
}
