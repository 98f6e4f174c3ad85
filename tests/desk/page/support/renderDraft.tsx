import { onlineManager, QueryClientProvider } from '@tanstack/react-query'
import { act, type RenderResult, render } from '@testing-library/react'
import { type ReactNode, useEffect } from 'react'
import { createMemoryRouter, type RouteObject, RouterProvider } from 'react-router'
import { expect, vi } from 'vitest'
import type { DraftFinding } from '../../../../src/desk/api/findings.ts'
import {
  type DraftState,
  type OpenedDraft,
  requests,
  type StepAnswer,
} from '../../../../src/desk/api/requests.ts'
import { deskRoutes } from '../../../../src/desk/page/Desk.tsx'
import { createDeskClient } from '../../../../src/desk/page/draft/draftSync.ts'
import { editorStore } from '../../../../src/desk/page/draft/editorStore.ts'
import { changePreferences } from '../../../../src/desk/page/language.ts'
import { ChangeRefused } from '../../../../src/draft/change.ts'
import type { Draft } from '../../../../src/draft/draft.ts'
import { beginHistory, type History, isBack, takeStep } from '../../../../src/draft/history.ts'

type Init = { readonly body?: unknown } | undefined
/** By the beginning of the path below `/api/`. Undefined leaves the answer to the desk in memory. */
export type Answers = Readonly<Record<string, (init: Init) => Response | undefined>>

/** Shows the desk, or a part of it alone, with a new client and nothing left of other tests. */
export function renderDesk(part?: ReactNode, address = '/', language: 'en' | 'zh' = 'en'): RenderResult {
  return renderRoutes(part === undefined ? deskRoutes() : [{ path: '/', element: part }], address, language)
}

function renderRoutes(routes: RouteObject[], address: string, language: 'en' | 'zh'): RenderResult {
  onlineManager.setOnline(true)
  editorStore.setState(editorStore.getInitialState(), true)
  changePreferences({ language, singleKeys: true })
  return render(
    <QueryClientProvider client={createDeskClient()}>
      <RouterProvider router={createMemoryRouter(routes, { initialEntries: [address] })} />
    </QueryClientProvider>,
  )
}

/** Answers the page's requests by the first of these that matches and answers. */
export function stubDesk(...answers: readonly Answers[]): void {
  vi.stubGlobal('fetch', async (address: string, init: Init) => {
    const path = address.replace(/^\/api\//, '')
    for (const [beginning, answer] of answers.flatMap((one) => Object.entries(one))) {
      const response = path.startsWith(beginning) ? answer(init) : undefined
      if (response) return response
    }
    throw new Error(`nothing answers ${path}`)
  })
}

/** An answer with a line of JSON for each value. */
export function linesOf(...lines: readonly object[]): Response {
  return new Response(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}

/** A desk in memory that takes every step of a draft. */
export function memoryDesk(draft: Draft, known: Partial<OpenedDraft> = {}) {
  let history = beginHistory(draft)
  let steps = 0
  const findings = known.findings ?? []
  const opened = (): OpenedDraft => ({
    draft: history.present,
    ...stateOf(history, steps, findings),
    ...{ wasCut: false, refused: [] },
    ...known,
  })
  const take = (init: Init): StepAnswer => {
    const { step } = requests['POST drafts/ID/steps'].body.parse(JSON.parse(String(init?.body)))
    try {
      history = takeStep(history, step)
      steps += 1
      const state = stateOf(history, steps, findings)
      return { kind: 'taken', state, ...(isBack(step) ? { draft: history.present } : {}) }
    } catch (error) {
      if (error instanceof ChangeRefused) return { kind: 'refused', reason: error.told }
      throw error
    }
  }
  const id = draft.issue.id
  const answers: Answers = {
    [`drafts/${id}/steps`]: (init) => Response.json(take(init)),
    [`drafts/${id}`]: () => Response.json(opened()),
  }
  return { answers, draft: () => history.present, changes: () => history.past.length }
}

/**
 * Shows a part of the desk on a draft, with a desk in memory that takes every step.
 * @param others what that desk answers instead
 * @param more what the address has after the draft
 * @returns the draft as that desk has it now, and how many changes it has taken
 */
export async function renderDraft(
  part: ReactNode,
  draft: Draft,
  known: Partial<OpenedDraft> = {},
  others: Answers = {},
  language: 'en' | 'zh' = 'en',
  more = '',
): Promise<Pick<ReturnType<typeof memoryDesk>, 'draft' | 'changes'>> {
  const desk = memoryDesk(draft, known)
  stubDesk(others, desk.answers)
  const onOpen = vi.fn()
  const page = <Opened onOpen={onOpen}>{part}</Opened>
  renderRoutes(deskRoutes(page), `/?draft=${draft.issue.id}${more}`, language)
  await act(() => vi.waitFor(() => expect(onOpen).toHaveBeenCalled()))
  return desk
}

function Opened({ onOpen, children }: { onOpen: () => void; children: ReactNode }) {
  useEffect(onOpen, [onOpen])
  return children
}

function stateOf({ past, future }: History, revision: number, findings: readonly DraftFinding[]): DraftState {
  return { revision, findings, canUndo: past.length > 0, canRedo: future.length > 0, canPreview: true }
}
