import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readReports, writeReport } from '../../../src/archive/report.ts'
import { openDrafts } from '../../../src/desk/server/drafts/drafts.ts'
import {
  makeReview,
  openReport,
  readReview,
  textOfMail,
  writeReview,
} from '../../../src/desk/server/review.ts'
import { applyChange } from '../../../src/draft/applyChange.ts'
import { keyOf, madeDraft, madeIssue, madeReport as report } from '../../draft/madeDraft.ts'
import { makeFolder } from '../../support/makeFolder.ts'

const text = writeReport(report, 'zh')
const lines = (...parts: string[]) => parts.join('\r\n')
const head = lines(
  'From: A reader <reader@example.org>',
  'To: editor@example.org',
  'Subject: A mistake',
  'MIME-Version: 1.0',
)
const html = `<div>${text.replaceAll('\n', '</div><div>')}</div>`
const quotedPrintable = [...new TextEncoder().encode(text)]
  .map((byte) => (byte === 10 ? '\r\n' : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`))
  .join('')
  .replaceAll(/((?:=[\dA-F]{2}){20})(?==)/g, '$1=\r\n')
const base64 = Buffer.from(text).toString('base64').replaceAll(/.{76}/g, '$&\r\n')
const mailOf = (type: string, encoding: string, body: string) =>
  lines(head, `Content-Type: ${type}; charset=utf-8`, `Content-Transfer-Encoding: ${encoding}`, '', body)

async function startDesk() {
  const folder = await makeFolder({ 'issues/2024-05.json': JSON.stringify(madeIssue) })
  await mkdir(join(folder, 'drafts'))
  const archive = join(folder, 'issues')
  const drafts = openDrafts(join(folder, 'drafts'), archive)
  return { drafts, folders: { archive, out: join(folder, 'site') } }
}

it('makes a draft of the issue, and keeps each report once with the remarks about it', async () => {
  const desk = await startDesk()
  expect(await openReport(desk, text)).toEqual({ id: '2024-05', report: 0 })
  const folder = join(desk.drafts.folder, '2024-05')
  const kept = readReports((await readReview(folder)).remarks).reports
  expect(kept).toMatchObject([{ ...report, issue: '2024-05', story: 'library-opens' }])
  expect(await openReport(desk, text.replace('400', '500'))).toEqual({ id: '2024-05', report: 1 })
  expect(await openReport(desk, text.replaceAll('\n', '\r\n'))).toEqual({ id: '2024-05', report: 0 })
  expect(readReports((await readReview(folder)).remarks).reports).toHaveLength(2)
})

it.each([
  ['in quoted-printable', mailOf('text/plain', 'quoted-printable', quotedPrintable)],
  ['in base64', mailOf('text/plain', 'base64', base64)],
  ['in HTML', mailOf('text/html', '8bit', html)],
  ['in UTF-8 labelled as ASCII', mailOf('text/plain', '8bit', text).replace('utf-8', '"US-ASCII"')],
])('reads the report in a mail %s', async (_how, mail) => {
  const read = await textOfMail(new TextEncoder().encode(mail))
  expect(readReports(read).reports).toEqual(readReports(text).reports)
})

it('says that a text is no report, and that the archive lacks the issue', async () => {
  const desk = await startDesk()
  expect(await openReport(desk, 'The library has 400 seats.')).toEqual({})
  await expect(openReport(desk, text.replace('2024-05', '2023-05'))).rejects.toMatchObject({
    told: { code: 'desk.noIssue' },
  })
})

it('numbers the sentences of a draft for a colleague, and keeps the numbers and the remarks', async () => {
  const folder = await makeFolder({})
  const draft = madeDraft()
  const segment = keyOf(draft, 'They are late.')
  const changed = applyChange(draft, {
    kind: 'set-text',
    segment,
    language: 'en',
    text: 'They <b>are</b> late.',
  })
  const html = await makeReview(folder, changed)
  expect(html).toContain('Draft 草稿 · May 2024')
  expect(html).toContain('<span>2.1</span><span lang="en">They &lt;b&gt;are&lt;/b&gt; late.</span>')
  await writeReview(folder, { remarks: '2.1 Are they?' })
  await makeReview(folder, changed)
  const { keys, remarks } = await readReview(folder)
  expect([keys['2.1'], keys['1.0'], remarks]).toEqual([segment, draft.stories[0]?.key, '2.1 Are they?'])
})
