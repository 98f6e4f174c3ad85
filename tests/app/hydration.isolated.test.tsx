import { format } from 'node:util'
import { act, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { prerender } from 'react-dom/static'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createQueryClient } from '../../src/app/data/queries.ts'
import { changePreferences } from '../../src/app/memory/preferences.ts'
import { finishStory, reachParagraph, saveStory } from '../../src/app/memory/readingRecord.ts'
import { createRenderer } from '../../src/app/renderPage.tsx'
import { madeIssue, madeStory } from '../site/madeIssues.ts'
import { bundledArchive, bundledNames } from '../support/bundled.ts'
import { deriveOnce } from '../support/deriveOnce.ts'
import { freezeAll } from '../support/freezeAll.ts'
import { importLaterParts, openApp, seed } from './support/renderRoute.tsx'
import { startSearchWorker } from './support/searchWorker.ts'

const inOneLanguage = madeIssue('2018-01', [
  madeStory('english', { headline: { en: 'Tea' }, body: [[{ en: 'Tea grows.' }]] }),
  madeStory('chinese', { headline: { zh: '茶' }, body: [[{ zh: '茶在长。' }]] }),
])

const hardIssues = freezeAll([...(await bundledArchive()), inOneLanguage])
await importLaterParts()

/** Renders as the build does, without a browser around it. */
async function build<Rendered>(render: () => Promise<Rendered>): Promise<Rendered> {
  for (const name of ['window', 'document', 'navigator', 'localStorage', 'location'])
    vi.stubGlobal(name, undefined)
  try {
    return await render()
  } finally {
    // The build's renderer leaves the contexts of its last boundary set until it renders something else.
    await prerender(<br />)
    vi.unstubAllGlobals()
  }
}

/** The device of a returning reader, whom the build cannot know. */
function remember(): void {
  changePreferences({ view: 'both', textSize: 5, theme: 'dark', face: 'sans', lineWidth: 'wide' })
  changePreferences({ singleKeys: 'off', unreadIssues: ['2021-07'] })
  saveStory('2021-07/yukuaiban-3', { en: 'Saved' })
  finishStory('2021-07/yukuaiban-3')
  reachParagraph('2021-07/west-china-biotherapy-centre', 2)
}

/** Writes the page as the build does, and lets the app take it over; returns React's reports of differences. */
async function takeOver(address: string): Promise<unknown[]> {
  const names = await bundledNames()
  const { head, body } = await build(() => createRenderer(deriveOnce(hardIssues, names))(address))
  startSearchWorker([])
  remember()
  document.head.innerHTML = head
  onTestFinished(() => document.head.replaceChildren())
  const container = document.createElement('div')
  container.innerHTML = body
  document.body.append(container)
  const client = createQueryClient()
  seed(client, hardIssues, names)
  const { app } = await openApp(client, address)
  const told: unknown[] = []
  vi.spyOn(console, 'error').mockImplementation((message, ...words) => {
    // Here build and browser share one process; elsewhere they never do.
    if (!String(message).startsWith('Detected multiple renderers')) told.push(format(message, ...words))
  })
  render(<StrictMode>{app}</StrictMode>, {
    container,
    hydrate: true,
    onRecoverableError: (error) => told.push(error),
  })
  await act(async () => {})
  return told
}

describe.each(['en', 'zh'])('the app renders what the build wrote, in %s', (language) => {
  it.each([
    '',
    'issues/',
    'issues/2021-07/',
    'issues/2021-07/west-china-biotherapy-centre/',
    'issues/2021-07/yukuaiban-3/',
    'issues/2018-01/english/',
    'issues/2018-01/chinese/',
    'names/',
    'names/chengdu/',
    'search/',
    'saved/',
    'settings/',
    'about/',
  ])('on %s', async (tail) => {
    expect(await takeOver(`/${language}/${tail}`)).toEqual([])
  })
})

it('the app renders what the build wrote on the root page', async () => {
  expect(await takeOver('/')).toEqual([])
  expect(await screen.findByRole('heading', { level: 1, name: 'Stories' })).toBeTruthy()
})
