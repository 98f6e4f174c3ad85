import { applyChange } from './applyChange.ts'
import { type Change, ChangeRefused, needed, type Step } from './change.ts'
import type { Draft } from './draft.ts'

/** A change, and the draft that undo or redo of it leads to. */
type Done = { readonly change: Change; readonly draft: Draft }

/** A draft with the changes in effect, oldest first, and the changes that undo has taken back, the next one first. */
export type History = {
  readonly past: readonly Done[]
  readonly present: Draft
  readonly future: readonly Done[]
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
  if (step.kind === 'undo') {
    const { change, draft } = needed(past.at(-1), 'noStep')
    return { past: past.slice(0, -1), present: draft, future: [{ change, draft: present }, ...future] }
  }
  if (step.kind === 'redo') {
    const { change, draft } = needed(future[0], 'noStep')
    return { past: [...past, { change, draft: present }], present: draft, future: future.slice(1) }
  }
  return {
    past: [...past, { change: step, draft: present }],
    present: applyChange(present, step),
    future: [],
  }
}

/** Takes every step that fits, and lists the steps that do not. */
export function replay(from: History, steps: readonly Step[]) {
  const refused: Step[] = []
  const history = steps.reduce((sum, step) => {
    try {
      return takeStep(sum, step)
    } catch (error) {
      if (!(error instanceof ChangeRefused)) throw error
      refused.push(step)
      return sum
    }
  }, from)
  return { history, refused }
}
