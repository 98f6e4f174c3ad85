import type { Promised } from './brokenPromise.ts'

/** Where a walk ended early, and why: a promise that was broken, or something of the walk's own. */
export type WalkFailure = {
  readonly at: number
  readonly promised: Promised | 'the walk itself'
  readonly how: string
}

/** Whether two falls are of one kind: what is particular about them, such as issues and ports, is not looked at. */
export function isLike(one: WalkFailure, other: WalkFailure | undefined): boolean {
  return kindOf(one) === (other && kindOf(other))
}

/** A fall in brief, without what is particular. */
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
