import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type LinkedFigure, type PublishedStory, publishIssue } from '../../../src/archive/publishedIssue.ts'
import { bundledArchive } from '../../support/bundled.ts'

/*
 * The figures that a person would link, listed by reading every sentence of the bundled archive in both languages.
 * `figures` are amounts, counts, lengths of time and ranks. Links of days, times or numbers in names are neither
 * required nor wrong.
 */
const pairs = z.array(z.tuple([z.string(), z.string()])).default([])
const listed = z.strictObject({ figures: pairs, times: pairs, names: pairs })
const listSchema = z.record(z.string(), z.record(z.string(), z.record(z.string(), listed)))
const list = listSchema.parse(JSON.parse(readFileSync(`${import.meta.dirname}/archiveFigures.json`, 'utf8')))

type Listed = readonly [en: string, zh: string]
type Side = { readonly start: number; readonly end: number }

const stories = (await bundledArchive()).flatMap((issue) =>
  publishIssue(issue).stories.map((story) => ({
    where: `${issue.id}/${story.id}`,
    ...read(issue.id, story),
  })),
)

/** A story's sentences with their links and their listed figures, and the listed figures of the headline. */
function read(issue: string, story: PublishedStory) {
  const of = (at: string) => list[issue]?.[story.id]?.[at] ?? { figures: [], times: [], names: [] }
  const sentences = story.body.flatMap((paragraph, p) =>
    paragraph.map((segment, s) => ({ ...segment, links: segment.figures ?? [], listed: of(`${p}.${s}`) })),
  )
  return { sentences, headline: of('headline').figures }
}

type Sentence = (typeof stories)[number]['sentences'][number]

/** Whether two texts print one number with one unit, with or without the thing counted: 15个 and 15. */
function isSameText(a: string, b: string): boolean {
  const value = (text: string) => text.match(/[\d.,%$]|[mb]illion|yuan|[万亿元]/g)?.join('')
  return (a.includes(b) || b.includes(a)) && value(a) === value(b)
}

/** Whether a link's side is the listed text at the same place. */
function isSide(piece: string, { start, end }: Side, text: string): boolean {
  const meets = Array.from({ length: text.length }, (_, at) => at).some(
    (from) => text.startsWith(piece, from) && start < from + piece.length && end > from,
  )
  return meets && isSameText(piece, text.slice(start, end))
}

function linkOf([en, zh]: Listed, { links, ...text }: Sentence): LinkedFigure | undefined {
  return links.find((link) => isSide(en, link.en, text.en ?? '') && isSide(zh, link.zh, text.zh ?? ''))
}

const inSentences = stories.flatMap(({ where, sentences }) =>
  sentences.flatMap((sentence) => sentence.listed.figures.map((pair) => ({ where, pair, sentence }))),
)

/** A headline has no sentence to tap. Its figures count as linked if the story links the same ones. */
const inHeadlines = stories.flatMap(({ where, headline, sentences }) =>
  headline.map((pair) => ({ where, pair, links: sentences.flatMap(({ links }) => links) })),
)

describe('the figures that a person would link in the bundled archive', () => {
  it('are linked in nineteen of twenty cases', () => {
    const missed = [
      ...inSentences.filter(({ pair, sentence }) => linkOf(pair, sentence) === undefined),
      ...inHeadlines.filter(({ pair, links }) => !links.some(({ zh }) => isSameText(pair[1], zh.notation))),
    ].map(({ where, pair }) => `${where}: ${pair.join(' ')}`)
    const all = inSentences.length + inHeadlines.length
    expect(1 - missed.length / all, missed.join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it('are the only ones linked, except numbers in names', () => {
    const wrong = stories.flatMap(({ where, sentences }) =>
      sentences.flatMap((sentence) => {
        const { figures, times, names } = sentence.listed
        const right = [...figures, ...times, ...names].map((pair) => linkOf(pair, sentence))
        return sentence.links.filter((link) => !right.includes(link)).map((link) => ({ where, link }))
      }),
    )
    expect(wrong).toEqual([])
  })
})
