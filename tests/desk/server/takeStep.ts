import { randomUUID } from 'node:crypto'
import type { StepAnswer } from '../../../src/desk/api/answers.ts'
import type { OpenDraft } from '../../../src/desk/server/drafts/openDraft.ts'
import type { Step } from '../../../src/draft/change.ts'

/** Takes a step in a draft as a page would that knows this revision of it. */
export function takeStep(
  draft: Pick<OpenDraft, 'take' | 'current'>,
  step: Step,
  revision = draft.current().revision,
): Promise<StepAnswer> {
  return draft.take({ revision, id: randomUUID(), step })
}
