import { describe, expect, it } from 'vitest'
import { paragraphText } from '../../src/archive/languages.ts'
import { parseIssue } from '../../src/disk/parseIssue.ts'
import { importFindings } from '../../src/import/importFindings.ts'
import { importLines } from '../../src/import/importLines.ts'
import { readText } from '../../src/import/read/text/readText.ts'
import { julyName, julyStories, julyText } from './july2021.ts'

const title = julyText === undefined ? `${julyName} (skipped: it is not beside the repository)` : julyName

describe.skipIf(julyText === undefined)(title, () => {
  const printed = (julyText ?? '').split('\n')
  const imported =
    julyText === undefined ? undefined : importLines(readText(julyText), { fileName: julyName })
  const stories = imported?.stories ?? []

  /** The text of these lines, without white space, headline dates and "More here" marks. */
  const letters = ([from, to]: readonly [number, number]) =>
    bare(
      printed
        .slice(from - 1, to)
        .join(' ')
        .replace(/\s*[(（][\d-]+[)）]\s*$/, '')
        .replace(/\s*More here\s*$/, ''),
    )

  it('is an issue of the archive format with seventeen stories, eight in both languages', () => {
    expect(parseIssue(julyName, JSON.stringify(imported?.issue)).ok).toBe(true)
    expect(imported?.issue.id).toBe('2021-07')
    expect(stories).toHaveLength(17)
    expect(stories.filter(({ draft }) => draft.bodies.en && draft.bodies.zh)).toHaveLength(8)
  })

  it.each(julyStories.map((wanted, index) => ({ wanted, index })))(
    'reads story $index as it is printed',
    ({ wanted, index }) => {
      const story = stories[index]?.story
      const body = (language: 'en' | 'zh') =>
        bare(story?.body.flatMap((part) => paragraphText(part, language) ?? []).join(' ') ?? '')
      expect(bare(story?.headline.en ?? '')).toBe(letters(wanted.headline.en))
      expect(bare(story?.headline.zh ?? '')).toBe(wanted.headline.zh ? letters(wanted.headline.zh) : '')
      expect(body('en')).toBe(letters(wanted.en))
      expect(body('zh')).toBe(wanted.zh ? letters(wanted.zh) : '')
      expect(story?.date).toBe(wanted.date)
      expect(story?.link).toBe(wanted.link === undefined ? undefined : printed[wanted.link - 1])
      expect(story?.places).toEqual(wanted.places)
      expect(story?.section).toBe(wanted.relevant ? 'relevant' : 'latest')
    },
  )

  it('drops nothing from the input except dates and labels of sources', () => {
    const kept = lettersOf(JSON.stringify([stories, imported?.unplaced, imported?.issue.sources]))
    const lost = printed
      .map((line) =>
        lettersOf(line.replace(/[(（]\d{4}-\d\d-\d\d[)）]|More here|^.*(?:Sources?:|来源：).*$/g, '')),
      )
      .filter((line) => !kept.includes(line))
    expect(lost).toEqual([])
  })

  it('reports what it is not sure of, with the position in the input', () => {
    const findings = imported ? importFindings(julyName, imported) : []
    const places = (rule: string) =>
      findings.filter((finding) => finding.rule === rule).map(({ at }) => `${at.place}  ${at.path}`)
    expect(places('import-unplaced')).toEqual(['page 1, line 5  $'])
    expect(places('missing-date')).toEqual([
      'page 5, line 633  $.stories[11]',
      'page 7, line 816  $.stories[15]',
      'page 7, line 838  $.stories[16]',
    ])
    expect(places('repeated-text')).toEqual(['page 5, line 641  $.stories[9].body'])
    expect(places('listed-parts')).toEqual(['page 6, line 778  $.stories[12].body[3][0].en'])
    expect(
      findings.filter(({ rule }) => ['import-link', 'import-pairs', 'import-topic'].includes(rule)),
    ).toEqual([])
  })
})

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}
