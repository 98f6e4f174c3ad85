import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useLocation } from 'react-router'
import { afterEach, expect, it, vi } from 'vitest'
import { writeReport } from '../../../src/archive/report.ts'
import { editorStore } from '../../../src/desk/page/draft/editorStore.ts'
import { OpenReport, ReportNotice } from '../../../src/desk/page/Remarks.tsx'
import { keyOf, madeDraft, madeReport as report } from '../../draft/madeDraft.ts'
import { renderDesk, renderDraft, stubDesk } from './support/renderDraft.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
})

const draft = madeDraft()

/** Shows the draft's page of a report. */
function show(remarks: string) {
  const answer = () => Response.json({ keys: {}, remarks })
  return renderDraft(<ReportNotice />, draft, {}, { 'drafts/2024-05/review': answer }, 'en', '&report=0')
}
const notice = async () => within(await screen.findByRole('region', { name: 'A reader’s report' }))

it('opens at the sentence, and says what the reader wrote', async () => {
  await show(writeReport(report, 'en'))
  const shown = await notice()
  expect(shown.getByText('A reader’s report: Figure.')).toBeTruthy()
  expect(shown.getByText('It is 400.')).toBeTruthy()
  expect(shown.getByText('The sentence is as it was reported.')).toBeTruthy()
  expect(shown.queryByText(/missing/)).toBeNull()
  const key = keyOf(draft, report.zh)
  await waitFor(() => expect(editorStore.getState().attention).toEqual({ key, from: 'finding' }))
  await userEvent.click(shown.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('region')).toBeNull()
})

it('says what the sentence is now if it has changed, and that parts of the report are missing', async () => {
  const old = { ...report, en: 'It has 200 seats.' }
  await show(writeReport(old, 'zh').split('\n').slice(0, 4).join('\n'))
  const shown = await notice()
  expect(shown.getByText('The sentence has changed since.')).toBeTruthy()
  for (const text of [old.en, report.en]) expect(shown.getByText(text)).toBeTruthy()
  expect(shown.getByText('Parts of the report are missing.')).toBeTruthy()
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
