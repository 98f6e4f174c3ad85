import { afterEach, expect, it, vi } from 'vitest'
import { openDraftStore } from '../../../../src/desk/page/draft/draftStore.ts'
import type { Step } from '../../../../src/draft/change.ts'
import { beginHistory, takeStep } from '../../../../src/draft/history.ts'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { isStep } from '../support/isStep.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A desk that takes every step, and answers a step back with its draft, once it is back. */
function startDesk() {
  let history = beginHistory(madeDraft())
  let isAway = false
  const state = { findings: [], canUndo: true, canRedo: true, assumptions: [], restored: 0, wasCut: false }
  let revision = 0
  const take = (step: Step) => {
    history = takeStep(history, step)
    revision += 1
    const draft = step.kind === 'undo' || step.kind === 'redo' ? { draft: history.present } : {}
    return { kind: 'taken', state: { ...state, revision }, ...draft }
  }
  vi.stubGlobal('fetch', async (_address: string, init?: { readonly body?: string }) => {
    if (isAway) throw new TypeError('Failed to fetch')
    const body: unknown = init?.body === undefined ? undefined : JSON.parse(init.body)
    return Response.json(
      isStep(body) ? take(body.step) : { ...state, revision, draft: history.present, refused: [] },
    )
  })
  return {
    draft: () => history.present,
    leave: () => {
      isAway = true
    },
    comeBack: () => {
      isAway = false
    },
  }
}

const [story] = madeDraft().stories
const first = story?.body[0]?.[0]?.key ?? ''
const typed = (text: string): Step => ({ kind: 'set-text', segment: first, language: 'en', text })
const titled: Step = { kind: 'set-headline', story: story?.key ?? '', language: 'en', text: 'Another' }

it.each([
  ['a step back and a change', [{ kind: 'undo' }, titled]],
  ['two steps back and a change', [{ kind: 'undo' }, { kind: 'undo' }, titled]],
  ['a step back, a change and another step back', [{ kind: 'undo' }, titled, { kind: 'undo' }]],
  ['steps back and forth and a change', [{ kind: 'undo' }, { kind: 'redo' }, { kind: 'undo' }, titled]],
] satisfies [string, Step[]][])(
  'after %s that waited for the desk, the page shows what is on the disk',
  async (_what, steps) => {
    const desk = startDesk()
    const store = await openDraftStore('2021-07')
    for (const text of ['One.', 'Two.']) store.take(typed(text))
    await vi.waitFor(() => expect(store.get().waiting).toBe(0))
    desk.leave()
    for (const step of steps) store.take(step)
    await vi.waitFor(() => expect(store.get().syncErrors.halted).toBeDefined())
    desk.comeBack()
    store.retry()
    await vi.waitFor(() => expect(store.get().waiting).toBe(0))
    expect(store.get().syncErrors).toEqual({})
    expect(store.get().draft).toEqual(desk.draft())
  },
)
