import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { formatDate } from '../../archive/formats.ts'
import { type Language, languages, languageTags } from '../../archive/languages.ts'
import { readReports } from '../../archive/report.ts'
import { writeWhole } from '../../disk/writeFiles.ts'
import type { Draft, DraftStory } from '../../draft/draft.ts'
import { inlineHash } from '../../editions/inlineHash.ts'
import { element, htmlDocument, inLines } from '../../editions/markup.ts'
import { readHtml } from '../../import/read/html/readHtml.ts'
import { createTranslators } from '../../messages/translator.ts'
import { type AnswerOf, type Review, reviewSchema } from '../api/requests.ts'
import { deskCatalogue, deskMessage } from '../messages/deskMessages.ts'
import type { Desk } from './deskApi.ts'
import { readPublished } from './publication.ts'
import { readStored } from './readStored.ts'

const fileName = 'review.json'
const translators = createTranslators([deskCatalogue])

const style = `
:root{color-scheme:light dark}
body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 serif}
.draft{padding:.5rem 1rem;border:3px double;font-family:sans-serif}
.pair{display:grid;grid-template-columns:3rem 1fr 1fr;gap:1rem;padding:.25rem 0}
.pair>:first-child{font-family:sans-serif;opacity:.7}
h2.pair{margin-top:2rem}
@media(max-width:37rem){.pair{grid-template-columns:2.5rem 1fr}.pair>:last-child{grid-column:2}}
`

/**
 * Makes one HTML file of a draft for a colleague, marked as a draft, with a number at each sentence. It loads nothing and
 * runs nothing. Keeps the numbers in the draft's folder, for the remarks that come back.
 */
export async function makeReview(folder: string, draft: Draft): Promise<string> {
  const keys: Record<string, string> = {}
  const row = (number: string, key: string, texts: DraftStory['headline'], name: 'h2' | 'div') => {
    keys[number] = key
    const text = (language: Language) =>
      element('span', { lang: languageTags[language] }, texts[language] ?? '—')
    return element(name, { class: 'pair' }, [element('span', {}, number), ...languages.map(text)])
  }
  const stories = draft.stories.map(({ key, headline, body }, at) =>
    inLines([
      row(`${at + 1}.0`, key, headline, 'h2'),
      ...body.flat().map((one, index) => row(`${at + 1}.${index + 1}`, one.key, one, 'div')),
    ]),
  )
  await writeReview(folder, { keys })
  const title = `Draft 草稿 · ${languages.map((language) => formatDate(draft.issue.id, language)).join(' · ')}`
  const how = languages.map((language) =>
    element('p', { lang: languageTags[language] }, translators[language].say(deskMessage('desk.reviewHow'))),
  )
  const policy = `default-src 'none'; style-src '${inlineHash(style)}'`
  return htmlDocument({
    title,
    meta: [{ 'http-equiv': 'Content-Security-Policy', content: policy }],
    style,
    body: [element('div', { class: 'draft' }, [element('h1', {}, title), ...how]), stories],
  })
}

/** Reads the numbers of the last file for a colleague, and the remarks that came back. */
export function readReview(folder: string): Promise<Review> {
  return readStored(join(folder, fileName), reviewSchema)
}

/** Keeps the remarks of a colleague, or the numbers of the file for one. */
export async function writeReview(folder: string, changed: Partial<Review>): Promise<Review> {
  const review = { ...(await readReview(folder)), ...changed }
  await writeWhole(join(folder, fileName), JSON.stringify(review))
  return review
}

/**
 * Takes a reader's report of a mistake into the remarks about the draft of its issue. Makes the draft if there is none.
 * @returns the draft, and the number of the report among its reports; nothing if the mail has no report
 * @throws UserError if neither a draft nor the archive has the issue
 */
export async function openReport(
  { drafts, folders }: Pick<Desk, 'drafts' | 'folders'>,
  mail: string,
): Promise<AnswerOf<'POST report'>> {
  const text = mail.replaceAll(/\r\n?/g, '\n').trim()
  const [report] = readReports(text).reports
  if (!report) return {}
  const id = report.issue
  if (!drafts.isDraft(id)) await drafts.begin(await readPublished(folders.archive, id))
  const folder = join(drafts.folder, id)
  const { remarks } = await readReview(folder)
  const [before] = remarks.split(text)
  const { reports } = readReports(before ?? '')
  if (!remarks.includes(text))
    await writeReview(folder, { remarks: [remarks, text].filter(Boolean).join('\n\n') })
  return { id, report: reports.length }
}

/** Returns the text of a mail as a person reads it. */
export async function textOfMail(mail: Uint8Array): Promise<string> {
  // Some programs label UTF-8 as ASCII. A decoder would take that for Windows-1252.
  const bytes = Buffer.from(mail).toString('latin1')
  const labelled = bytes.replaceAll(/(charset\s*=\s*"?)us-ascii\b/gi, '$1utf-8')
  const { text = '', html } = await PostalMime.parse(Buffer.from(labelled, 'latin1'))
  if (text.trim() !== '' || html === undefined) return text
  return readHtml(html)
    .map((line) => line.text)
    .join('\n')
}
