import { randomUUID } from 'node:crypto'
import type { StepAnswer } from '../../../src/desk/api/requests.ts'
import type { Drafts } from '../../../src/desk/server/drafts/drafts.ts'
import { openedOf } from '../../../src/desk/server/drafts/openDraft.ts'
import type { Step } from '../../../src/draft/change.ts'

/** Takes a step in a draft as a page would that knows this revision of it. */
export async function takeStep(
  drafts: Drafts,
  id: string,
  step: Step,
  revision?: number,
): Promise<StepAnswer> {
  const known = revision ?? openedOf(await drafts.opened(id)).revision
  return drafts.take(id, { revision: known, id: randomUUID(), step })
}

/** The steps in the log of a draft. */
export async function stepsOf(drafts: Drafts, id: string): Promise<Step[]> {
  return (await drafts.opened(id)).log.lines.flatMap((line) => ('step' in line ? [line.step] : []))
}
