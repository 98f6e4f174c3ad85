import { applyChange } from './applyChange.ts'
import { type Change, ChangeRefused, type Step } from './change.ts'
import type { Draft } from './draft.ts'
import { draftMessage } from './messages/draftMessages.ts'

/** A draft with the drafts before it, oldest first, and the drafts that undo left, the next one first. */
export type History = {
  readonly past: readonly Draft[]
  readonly present: Draft
  readonly future: readonly Draft[]
}

/** Whether a step goes through the history. Only the history knows the draft that it leads to. */
export function isBack(step: Step): step is Exclude<Step, Change> {
  return step.kind === 'undo' || step.kind === 'redo'
}

/** Returns the history of an unchanged draft. */
export function beginHistory(present: Draft): History {
  return { past: [], present, future: [] }
}

/**
 * Takes one step.
 * @throws ChangeRefused if the change does not fit, or if there is nothing to undo or redo
 */
export function takeStep({ past, present, future }: History, step: Step): History {
  switch (step.kind) {
    case 'undo': {
      const previous = past.at(-1)
      if (!previous) throw new ChangeRefused(draftMessage('draft.nothingToUndo'))
      return { past: past.slice(0, -1), present: previous, future: [present, ...future] }
    }
    case 'redo': {
      const [next, ...later] = future
      if (!next) throw new ChangeRefused(draftMessage('draft.nothingToRedo'))
      return { past: [...past, present], present: next, future: later }
    }
    default:
      return { past: [...past, present], present: applyChange(present, step), future: [] }
  }
}

/** Takes every step that fits, and lists the steps that do not. */
export function replay(
  base: Draft,
  steps: readonly Step[],
): { readonly history: History; readonly refused: readonly Step[] } {
  const refused: Step[] = []
  const history = steps.reduce((sum, step) => {
    try {
      return takeStep(sum, step)
    } catch (error) {
      if (!(error instanceof ChangeRefused)) throw error
      refused.push(step)
      return sum
    }
  }, beginHistory(base))
  return { history, refused }
}

/** Lists the changes in effect after all steps. A change that was undone and not redone is left out. */
export function effectiveChanges(steps: readonly Step[]): Change[] {
  const done: Change[] = []
  let undone: Change[] = []
  for (const step of steps) {
    if (step.kind === 'undo') undone.push(...done.splice(-1))
    else if (step.kind === 'redo') done.push(...undone.splice(-1))
    else {
      done.push(step)
      undone = []
    }
  }
  return done
}
