import type { Promised } from './brokenPromise.ts'

/** The step where a walk ended early, and why: a broken promise, or an error of the walk itself. */
export type WalkFailure = {
  readonly at: number
  readonly promised: Promised | 'the walk itself'
  readonly how: string
}

/** Whether two failures are of one kind. Details such as issues and ports are ignored. */
export function isSameKind(one: WalkFailure, other: WalkFailure | undefined): boolean {
  return kindOf(one) === (other && kindOf(other))
}

/** A failure in brief, without details. */
export function kindOf({ promised, how }: WalkFailure): string {
  const [first = ''] = how.split('\n')
  const general = first
    .replace(/https?:\/\/[^\s/]+/g, '')
    .replace(/\/\S+/g, '…')
    .replace(/“.*”/g, '“…”')
    .replace(/\d[\d-]*/g, '#')
    .slice(0, 120)
  return `${promised}: ${general}`
}
