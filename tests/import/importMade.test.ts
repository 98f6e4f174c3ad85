import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { paragraphText } from '../../src/archive/languages.ts'
import { parseIssue } from '../../src/disk/parseIssue.ts'
import { type Imported, importLines } from '../../src/import/importLines.ts'
import { readPdf } from '../../src/import/read/pdf/readPdf.ts'
import type { SourceLine } from '../../src/import/read/sourceLine.ts'
import { readText } from '../../src/import/read/text/readText.ts'
import { madeText } from './made/asText.ts'
import { madeNotice, madeSources, madeStories } from './made/stories.ts'

const inputs: readonly {
  readonly name: string
  readonly read: () => Promise<SourceLine[]> | SourceLine[]
}[] = [
  { name: 'text with its scars', read: () => readText(madeText()) },
  { name: 'text with form feeds and single spacing', read: () => readText(singleSpaced(madeText())) },
  { name: 'PDF in boxes', read: () => readMadePdf('newsletter.pdf') },
  { name: 'PDF in columns', read: () => readMadePdf('columns.pdf') },
]

function readMadePdf(name: string): Promise<SourceLine[]> {
  return readPdf(new Uint8Array(readFileSync(new URL(`made/${name}`, import.meta.url))), () => undefined)
}

describe.each(inputs)('the made newsletter as $name', ({ read }) => {
  let once: Promise<Imported> | undefined
  const importIt = async () => importLines(await read(), { fileName: 'newsletter' })
  const imported = () => {
    once ??= importIt()
    return once
  }

  it('becomes an issue of the archive format, its month told by the latest date', async () => {
    const { issue } = await imported()
    expect(parseIssue('made', JSON.stringify(issue)).ok).toBe(true)
    expect(issue.id).toBe('2024-05')
  })

  it('has every story with its headline, date, section, link and places', async () => {
    const { issue } = await imported()
    expect(
      issue.stories.map(({ headline, date, section, link, places }) => ({
        headline,
        date,
        section,
        link,
        places,
      })),
    ).toEqual(
      madeStories.map(({ headline, date, section, link, places }) => ({
        headline,
        date,
        section,
        link,
        places,
      })),
    )
  })

  it('has every body as it was written, paragraph by paragraph in English', async () => {
    const { issue } = await imported()
    const written = (language: 'en' | 'zh') =>
      issue.stories.map(({ body }) => body.flatMap((paragraph) => paragraphText(paragraph, language) ?? []))
    expect(written('en')).toEqual(madeStories.map(({ en }) => en))
    expect(written('zh')).toEqual(madeStories.map(({ zh = [] }) => zh))
  })

  it('pairs sentences as a reader would', async () => {
    const { stories } = await imported()
    expect(
      stories.flatMap(({ story, pairs }) => (pairs.paired > 0 ? [story.body.flat().length] : [])),
    ).toEqual(madeStories.flatMap(({ pairs }) => pairs?.length ?? []))
    expect(stories.filter(({ pairs }) => pairs.paired > 0 && pairs.single > 0)).toEqual([])
  })

  it('names the sources in both languages', async () => {
    const { issue } = await imported()
    expect(issue.sources).toEqual(madeSources.en.map((en, index) => ({ en, zh: madeSources.zh[index] })))
  })

  it('keeps what is in no story', async () => {
    const { unplaced } = await imported()
    expect(unplaced.map(({ text }) => text)).toContain(madeNotice)
  })
})

it('reports a date that belongs to no headline', () => {
  const { unplaced } = importLines(readText(madeText()), { fileName: 'newsletter' })
  expect(unplaced).toContainEqual(
    expect.objectContaining({ text: '(2024-05-30）', position: 'page 1, line 5', expected: true }),
  )
})

it('gives the same ids when it imports again', () => {
  const ids = (text: string) =>
    importLines(readText(text), { fileName: 'newsletter' }).issue.stories.map(({ id }) => id)
  expect(ids(madeText())).toEqual(ids(singleSpaced(madeText())))
})

/** The same newsletter from an extractor that marks pages with form feeds and puts no blank line under each line. */
function singleSpaced(text: string): string {
  return text
    .replace(/\n(?= \S)/g, (turn, at: number) => (/\S[ ]*$/.test(text.slice(0, at)) ? '\f' : turn))
    .replace(/\n\n/g, '\n')
    .replaceAll('\f', '\n\f')
}
