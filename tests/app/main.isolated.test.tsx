import { act, screen, waitFor } from '@testing-library/react'
import { createRoot } from 'react-dom/client'
import { expect, it, onTestFinished, vi } from 'vitest'
import { madeIssue, madeStory } from '../site/madeIssues.ts'
import { startArchiveHost } from './support/archiveHost.ts'
import { storedRecord } from './support/deviceDisk.ts'

vi.mock('react-dom/client', { spy: true })

it('starts in a browser without service workers: shows a story, says that it keeps nothing, and records reading', async () => {
  history.replaceState(null, '', '/en/issues/2021-07/tea/?view=both')
  await startArchiveHost([madeIssue('2021-07', [madeStory('tea'), madeStory('rice')])])
  const root = document.createElement('div')
  root.id = 'root'
  document.body.append(root)
  onTestFinished(async () => {
    // Otherwise the app would go on rendering in a page that is gone.
    await act(async () => {
      for (const { value } of vi.mocked(createRoot).mock.results) value.unmount()
    })
    root.remove()
  })
  vi.stubGlobal('Worker', EventTarget)
  await import('../../src/app/main.tsx')
  expect(await screen.findByRole('heading', { level: 1, name: /Headline of tea/ })).toBeTruthy()
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Both' }).checked).toBe(true)
  expect(await screen.findByText('This browser cannot store issues for offline reading')).toBeTruthy()
  await waitFor(async () => expect(await storedRecord()).toHaveProperty(['2021-07/tea']))
})
