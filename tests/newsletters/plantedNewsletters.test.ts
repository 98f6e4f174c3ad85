import { describe, expect, it } from 'vitest'
import { paragraphText } from '../../src/archive/languages.ts'
import { parseIssue } from '../../src/disk/parseIssue.ts'
import { importLines } from '../../src/import/importLines.ts'
import { readNewsletter } from '../../src/import/read/readNewsletter.ts'
import { type PlantedStory, plantedFile, plantedStories } from './plantedNewsletters.ts'

/*
 * Newsletters that were set by hand, each with habits that once cost an editor several edits. The first of
 * each kind: headlines grouped above all bodies of a page, as extracted text; the same printed in boxes and
 * in columns; an email in nested tables; a page with alternating languages; a bulletin with datelines; an
 * interview; provinces above groups of stories; a letter with its signature and days after last paragraphs;
 * numbered lists in stories, with kickers, hyphens before items, and a correction of an earlier issue; questions
 * as headlines, with labels above them and captions below; decks below headlines, quotations in large type, and
 * advertisements and a calendar with headings; a masthead with a motto, emoji, names of writers, small
 * advertisements and events without known headings; measures in a list whose items are one sentence, and
 * newspapers whose names link to their articles.
 */
const newsletters: readonly {
  readonly name: string
  /** The newsletter that it shares its stories with, if any. */
  readonly stories?: string
  readonly month: string
  /** Why an editor is asked about text that is in no story. */
  readonly asked?: readonly string[]
}[] = [
  { name: 'gathered.txt', month: '2024-05', asked: ['reason.strayDate'] },
  { name: 'boxes.pdf', stories: 'gathered.txt', month: '2024-05' },
  { name: 'columns.pdf', stories: 'gathered.txt', month: '2024-05' },
  { name: 'chamber-mail.html', month: '2021-10', asked: ['reason.aside', 'reason.aside'] },
  { name: 'trade-office-page.html', month: '2023-02', asked: ['reason.cell'] },
  { name: 'trade-bulletin.txt', month: '2022-08' },
  { name: 'interview.html', month: '2024-05' },
  { name: 'provinces.html', month: '2025-03' },
  { name: 'letter.html', month: '2024-03', asked: ['reason.aside'] },
  {
    name: 'magazine.html',
    month: '2024-04',
    asked: ['reason.strayDate', 'reason.strayDate', 'reason.aside'],
  },
  { name: 'numbered-list.txt', month: '2023-11', asked: ['reason.correction'] },
  { name: 'questions.html', month: '2024-04', asked: ['reason.unknownSection'] },
  { name: 'club-letter.html', month: '2026-06', asked: ['reason.aside', 'reason.aside'] },
  { name: 'measures.html', month: '2026-10' },
]

describe.each(newsletters)('the planted newsletter $name', ({ name, stories = name, month, asked = [] }) => {
  it('becomes an issue with exactly its stories, each complete', async () => {
    const { lines } = await readNewsletter(plantedFile(name), () => undefined)
    const { issue, unplaced } = importLines(lines, { fileName: name })
    expect(parseIssue(name, JSON.stringify(issue)).ok).toBe(true)
    expect(issue.id).toBe(month)
    const found = issue.stories.map(({ headline, date, link, section, body }) => {
      const textIn = (language: 'en' | 'zh') => body.flatMap((part) => paragraphText(part, language) ?? [])
      return { headline, date, link, section, en: textIn('en'), zh: textIn('zh') }
    })
    expect(found.map(inRunningText)).toEqual(plantedStories(stories).map(inRunningText))
    expect(unplaced.filter(({ expected }) => expected).map(({ reason }) => reason)).toEqual(asked)
  })
})

/** Joins paragraphs: finding their ends by lines is tested with the layout of pages. */
function inRunningText({ en, zh, ...story }: PlantedStory) {
  return { ...story, en: en.join(' '), zh: zh.join('') }
}
