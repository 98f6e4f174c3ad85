import { join } from 'node:path'
import { focusManager, onlineManager, QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { requests } from '../../../../src/desk/api/requests.ts'
import {
  createDeskClient,
  dispatchStep,
  draftQuery,
  openedQuery,
  sendAgain,
} from '../../../../src/desk/page/draft/draftSync.ts'
import { editorStore } from '../../../../src/desk/page/draft/editorStore.ts'
import { beginLog } from '../../../../src/desk/server/drafts/draftLog.ts'
import { openDrafts } from '../../../../src/desk/server/drafts/drafts.ts'
import { openedOf } from '../../../../src/desk/server/drafts/openDraft.ts'
import type { Step } from '../../../../src/draft/change.ts'
import { keyOf, madeDraft } from '../../../draft/madeDraft.ts'
import { makeFolder } from '../../../support/makeFolder.ts'
import { stepsOf } from '../../server/takeStep.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const base = madeDraft()
const { id } = base.issue
const segment = keyOf(base, 'It opens at eight.')
const typed = (text: string): Step => ({ kind: 'set-text', segment, language: 'en', text })
const undo: Step = { kind: 'undo' }
const titled: Step = {
  kind: 'set-headline',
  story: base.stories[0]?.key ?? '',
  language: 'en',
  text: 'Another',
}

/** The page's side of a draft with two changes, and the desk's real draft behind it, whose connection can fail. */
async function startDesk() {
  const folder = await makeFolder({})
  await beginLog(join(folder, id), { draft: base, remarks: [] })
  const drafts = openDrafts(folder, folder)
  const present = async () => openedOf(await drafts.opened(id))
  let connection: 'works' | 'is away' | 'loses the answer' = 'works'
  vi.stubGlobal('fetch', async (_address: string, init?: { readonly body?: string }) => {
    if (connection === 'is away') throw new TypeError('Failed to fetch')
    const answer = init?.body
      ? await drafts.take(id, requests['POST drafts/ID/steps'].body.parse(JSON.parse(init.body)))
      : await present()
    if (connection === 'loses the answer') throw new TypeError('Failed to fetch')
    return Response.json(answer)
  })
  onlineManager.setOnline(true)
  editorStore.setState(editorStore.getInitialState(), true)
  const page = await openWindow()
  for (const text of ['One two three.', 'Two three four.']) page.dispatch(typed(text))
  await page.saved()
  return {
    present,
    steps: async () => (await stepsOf(drafts, id)).map(({ kind }) => kind),
    page,
    connect: (how: typeof connection) => {
      connection = how
    },
  }
}

/** A window of the page. */
async function openWindow() {
  const client = createDeskClient()
  client.mount()
  const leave = new QueryObserver(client, openedQuery(client, id)).subscribe(() => undefined)
  onTestFinished(() => {
    leave()
    client.unmount()
  })
  await client.ensureQueryData(draftQuery(id))
  const failures = () =>
    client
      .getMutationCache()
      .getAll()
      .flatMap(({ state }) => state.failureReason ?? [])
  return {
    dispatch: (step: Step) => dispatchStep(client, id, step),
    draft: () => client.getQueryData(draftQuery(id).queryKey)?.draft,
    // The first check of a draft loads the dictionary.
    saved: () => vi.waitFor(() => expect(client.isMutating()).toBe(0), 9000),
    halted: () => vi.waitFor(() => expect(failures()).not.toEqual([])),
  }
}

it.each<readonly [string, Step]>([
  ['split', { kind: 'split-segment', segment, language: 'en', at: 2 }],
  ['join', { kind: 'join-segment', segment }],
  ['undo', undo],
])('takes a step once if its answer was lost and it is sent again: %s', async (_what, step) => {
  const { present, steps, page, connect } = await startDesk()
  connect('loses the answer')
  page.dispatch(step)
  await page.halted()
  connect('works')
  sendAgain()
  await page.saved()
  expect(await steps()).toEqual(['set-text', 'set-text', step.kind])
  expect(editorStore.getState().conflicts).toEqual([])
  expect(page.draft()).toEqual((await present()).draft)
})

it.each<readonly [string, readonly Step[]]>([
  ['undo and a change', [undo, titled]],
  ['two undos and a change', [undo, undo, titled]],
  ['undo, a change and another undo', [undo, titled, undo]],
  ['undo, redo, undo and a change', [undo, { kind: 'redo' }, undo, titled]],
])('shows what is on the disk after waiting steps were sent: %s', async (_what, steps) => {
  const { present, page, connect } = await startDesk()
  connect('is away')
  for (const step of steps) page.dispatch(step)
  await page.halted()
  connect('works')
  sendAgain()
  await page.saved()
  expect(editorStore.getState().conflicts).toEqual([])
  expect(page.draft()).toEqual((await present()).draft)
})

it('sends a step again without being asked when the desk is back', async () => {
  const { present, page, connect } = await startDesk()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  connect('is away')
  page.dispatch(titled)
  await page.halted()
  connect('works')
  await vi.advanceTimersByTimeAsync(6000)
  await page.saved()
  expect((await present()).draft.stories[0]?.headline.en).toBe('Another')
})

it('shows changes of another window when the editor comes back, and keeps its own', async () => {
  const { present, page } = await startDesk()
  const other = await openWindow()
  page.dispatch(titled)
  await page.saved()
  focusManager.onFocus()
  await vi.waitFor(() => expect(other.draft()?.stories[0]?.headline.en).toBe('Another'))
  other.dispatch(typed('Mine.'))
  await other.saved()
  focusManager.onFocus()
  expect(other.draft()).toEqual((await present()).draft)
  const saved = (await present()).draft
  await vi.waitFor(() => expect(page.draft()).toEqual(saved))
})
