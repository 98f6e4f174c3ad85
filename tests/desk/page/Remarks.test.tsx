import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useLocation } from 'react-router'
import { afterEach, expect, it, vi } from 'vitest'
import { writeReport } from '../../../src/archive/report.ts'
import { editorStore } from '../../../src/desk/page/draft/editorStore.ts'
import { FindingPanel, useFindingTour } from '../../../src/desk/page/findings/FindingPanel.tsx'
import { OpenReport } from '../../../src/desk/page/Remarks.tsx'
import { keyOf, madeDraft, madeReport as report } from '../../draft/madeDraft.ts'
import { renderDesk, renderDraft, stubDesk } from './support/renderDraft.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
})

const draft = madeDraft()

function Panel() {
  return <FindingPanel tour={useFindingTour()} />
}

/** Shows the findings of a draft with these remarks, at the address of its first report. */
function show(remarks: string, keys: object = {}) {
  const answers = { 'drafts/2024-05/review': () => Response.json({ keys, remarks }) }
  return renderDraft(<Panel />, draft, {}, answers, 'en', '&report=0')
}
const attention = () => editorStore.getState().attention

it('opens at the sentence of a report, says what the reader wrote, and is settled by a key', async () => {
  const desk = await show(writeReport(report, 'en'))
  expect(await screen.findByText('A reader’s report')).toBeTruthy()
  expect(screen.getByText('Figure · It is 400.')).toBeTruthy()
  expect(screen.getByText('The sentence is as it was reported.')).toBeTruthy()
  const key = keyOf(draft, report.zh)
  await waitFor(() => expect(attention()).toEqual({ key, from: 'finding' }))
  await userEvent.click(screen.getByRole('button', { name: 'Done 1' }))
  expect(await screen.findByText('Nothing left to review')).toBeTruthy()
  expect(desk.draft().answers).toHaveLength(1)
})

it('says what the sentence was if it has changed', async () => {
  await show(writeReport({ ...report, en: 'It has 200 seats.' }, 'zh'))
  expect(await screen.findByText(/^The sentence has changed since.*It has 200 seats\./)).toBeTruthy()
})

it('shows the remarks of a colleague one by one, each at its sentence', async () => {
  const late = keyOf(draft, 'They are late.')
  await show('Hello,\n> 2.1: Are they?\nI doubt it.\n7.3 And this?', { '2.1': late })
  expect(await screen.findByText('2.1 Are they? I doubt it.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: /^Story 2/ }))
  expect(attention()).toEqual({ key: late, from: 'finding' })
  await userEvent.click(screen.getByRole('button', { name: /^Done/ }))
  expect(await screen.findByText('7.3 And this?')).toBeTruthy()
  await waitFor(() => expect(attention().key).toBeUndefined())
})

function Address() {
  return <output>{useLocation().search}</output>
}

it.each([
  [{ id: '2024-05', report: 1 }, '?draft=2024-05&report=1', ''],
  [{}, '', /^This is not a reader’s report/],
])('takes a pasted mail, and opens its draft or says that it is none: %j', async (answer, search, said) => {
  const sent: unknown[] = []
  stubDesk({
    report: (init) => {
      sent.push(JSON.parse(String(init?.body)))
      return Response.json(answer)
    },
  })
  renderDesk(
    <>
      <OpenReport />
      <Address />
    </>,
  )
  await userEvent.click(screen.getByText('Open a reader’s report'))
  await userEvent.type(screen.getByRole('textbox'), 'A mail')
  await userEvent.click(screen.getByRole('button', { name: 'Open the report' }))
  await waitFor(() => expect(sent).toEqual([{ text: 'A mail' }]))
  await waitFor(() =>
    expect(screen.getByText(said, { selector: said ? 'div' : 'output', exact: false })).toBeTruthy(),
  )
  expect(document.querySelector('output')?.textContent).toBe(search)
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'A mail')
})
