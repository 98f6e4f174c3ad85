import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { finishStory, readReadingRecord } from '../../../src/app/memory/readingRecord.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const corrections = [{ date: '2021-08-20', en: 'It said 15.', zh: '误作15。' }]
const issues = [
  madeIssue('2021-07', [
    madeStory('read', { corrections }),
    madeStory('unread', { corrections }),
    madeStory('sound'),
  ]),
]
const told = () => screen.queryByText(/^Corrected since you read it/)

it('tells a reader once that a story they have read was corrected, with a link to the correction', async () => {
  for (const id of ['read', 'sound']) finishStory(`2021-07/${id}`)
  const { unmount } = await renderRoute('/en/', { issues })
  expect(await screen.findByText(/^Corrected since you read it/)).toBeTruthy()
  const links = screen
    .getAllByRole('link')
    .filter((link) => link.getAttribute('href')?.endsWith('#corrections'))
  expect(links.map(({ textContent }) => textContent)).toEqual(['Headline of read'])
  expect(readReadingRecord()['2021-07/read']?.version).toMatch(/^[\da-f]{16}$/)
  await userEvent.click(screen.getByRole('button', { name: 'Got it' }))
  expect(told()).toBeNull()
  unmount()
  await renderRoute('/en/', { issues })
  await act(() => new Promise((resolve) => setTimeout(resolve)))
  expect(told()).toBeNull()
})
