import type { Change } from '../../../draft/change.ts'
import type { Step } from '../../../draft/history.ts'

/** The changes that stand after all steps: what was undone and not redone is left out. */
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
