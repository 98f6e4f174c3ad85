import { applyChange } from './applyChange.ts'
import { type Change, ChangeRefused } from './change.ts'
import type { Draft } from './draft.ts'

/** A change, or a step over the changes before it. */
export type Step = Change | { readonly kind: 'undo' } | { readonly kind: 'redo' }

/** A draft with the drafts before it, oldest first, and those that an undo took back, the next one first. */
export type History = {
  readonly past: readonly Draft[]
  readonly present: Draft
  readonly future: readonly Draft[]
}

/** Whether a step goes back or forth in the history, which alone knows where that leads. */
export function isBack(step: Step): step is Exclude<Step, Change> {
  return step.kind === 'undo' || step.kind === 'redo'
}

/** The history of a draft that nobody has changed. */
export function beginHistory(present: Draft): History {
  return { past: [], present, future: [] }
}

/**
 * Takes a step.
 * @throws ChangeRefused if the change does not fit, or if there is nothing to undo or redo
 */
export function takeStep({ past, present, future }: History, step: Step): History {
  switch (step.kind) {
    case 'undo': {
      const previous = past.at(-1)
      if (!previous)
        throw new ChangeRefused({
          en: 'There is nothing to undo.',
          zh: '没有可以撤销的改动。',
        })
      return { past: past.slice(0, -1), present: previous, future: [present, ...future] }
    }
    case 'redo': {
      const [next, ...later] = future
      if (!next)
        throw new ChangeRefused({
          en: 'There is nothing to redo.',
          zh: '没有可以重做的改动。',
        })
      return { past: [...past, present], present: next, future: later }
    }
    default:
      return { past: [...past, present], present: applyChange(present, step), future: [] }
  }
}

/** Takes every step that still fits, and lists those that do not. */
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
