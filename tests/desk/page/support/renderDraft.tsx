import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import type { WholeDraft } from '../../../../src/desk/api/answers.ts'
import { openDraftStore } from '../../../../src/desk/page/draft/draftStore.ts'
import { DraftContext } from '../../../../src/desk/page/draft/useDraft.ts'
import { DeskLanguage } from '../../../../src/desk/page/i18n/DeskLanguage.tsx'
import { ChangeRefused, type Step } from '../../../../src/draft/change.ts'
import type { Draft } from '../../../../src/draft/draft.ts'
import type { DraftFinding, DraftState } from '../../../../src/draft/draftFinding.ts'
import { beginHistory, type History, takeStep } from '../../../../src/draft/history.ts'
import { isStep } from './isStep.ts'

type Answers = Readonly<Record<string, () => Response | undefined>>

/**
 * Shows a part of the desk on a draft, with a desk in memory behind it that takes every step.
 * @param others what that desk answers besides, by the beginning of the path below `/api/`; undefined for its usual answer
 * @returns the draft as that desk has it now
 */
export async function renderDraft(
  part: ReactNode,
  draft: Draft,
  known: Partial<WholeDraft> = {},
  others: Answers = {},
): Promise<{ readonly draft: () => Draft }> {
  let history = beginHistory(draft)
  let steps = 0
  const found = known.findings ?? []
  const whole = () => ({ draft: history.present, ...stateOf(history, steps, found), ...rest, ...known })
  const take = (step: Step) => {
    try {
      history = takeStep(history, step)
      steps += 1
      return { kind: 'taken', state: stateOf(history, steps, found), draft: history.present }
    } catch (error) {
      if (error instanceof ChangeRefused) return { kind: 'refused', reason: error.editorMessage }
      throw error
    }
  }
  vi.stubGlobal('fetch', async (address: string, init?: { readonly body?: string }) => {
    const path = address.replace(/^\/api\//, '')
    const other = Object.keys(others).find((beginning) => path.startsWith(beginning))
    const answer = other === undefined ? undefined : others[other]?.()
    if (answer) return answer
    const body: unknown = init?.body === undefined ? undefined : JSON.parse(init.body)
    return Response.json(isStep(body) ? take(body.step) : whole())
  })
  const store = await openDraftStore(draft.issue.id)
  render(
    <DeskLanguage>
      <DraftContext value={store}>{part}</DraftContext>
    </DeskLanguage>,
  )
  return { draft: () => history.present }
}

const rest = { assumptions: [], restored: 0, wasCut: false, refused: [] } as const

function stateOf({ past, future }: History, revision: number, findings: readonly DraftFinding[]): DraftState {
  return { revision, findings, canUndo: past.length > 0, canRedo: future.length > 0 }
}
