import { beforeAll, describe, expect, it } from 'vitest'
import { type Imported, importLines } from '../../src/import/importLines.ts'
import { readHtml } from '../../src/import/read/html/readHtml.ts'
import { readWord } from '../../src/import/read/office/readWord.ts'
import type { SourceLine } from '../../src/import/read/sourceLine.ts'
import { readText } from '../../src/import/read/text/readText.ts'
import { headlineParts } from '../../src/import/structure/segment/headlineParts.ts'
import { lineKind, takeReadMore } from '../../src/import/structure/segment/lineKind.ts'
import { webAddress } from '../../src/import/webAddress.ts'
import { composeNewsletter } from '../newsletters/compose/composeNewsletter.ts'
import type { Newsletter } from '../newsletters/compose/newsletter.ts'
import { seededChoices } from '../newsletters/seededChoices.ts'
import { drawStyle } from '../newsletters/style/drawStyle.ts'
import { writeNewsletter } from '../newsletters/writers/writeNewsletter.ts'

/*
 * Newsletters with many habits at once, drawn at random. Whatever the importer takes a line for, its letters
 * and its links must be somewhere: in a story, in the list of sources, or in the unplaced texts. A sentence
 * of a story must be in one, or an editor must be asked about it.
 */
const seeds = Array.from({ length: 30 }, (_, index) => 7001 + index)
const formats = ['text', 'page', 'mail', 'word'] as const

async function draw(seed: number): Promise<{ lines: SourceLine[]; sentences: string[] }> {
  const format = formats[seed % formats.length] ?? 'text'
  const { style } = drawStyle(seededChoices(seed), format)
  const newsletter = composeNewsletter(style, seed, 10)
  const { bytes } = await writeNewsletter(newsletter, style, seed, () =>
    Promise.reject(new Error('no printer is needed')),
  )
  const sentences = sentencesOf(newsletter)
  if (format === 'word') return { lines: readWord(bytes), sentences }
  const read = format === 'text' ? readText : readHtml
  return { lines: read(new TextDecoder().decode(bytes)), sentences }
}

/** Each sentence of the stories as printed, without its dateline. */
function sentencesOf({ parts }: Newsletter): string[] {
  const groups = parts.filter(({ isStory }) => isStory).flatMap((part) => part.groups)
  const lines = groups.flatMap((group) => {
    if (group.kind === 'run') return group.lines
    return group.kind === 'sides' ? [...group.en, ...group.zh] : []
  })
  return lines
    .filter(({ role }) => role === 'body' || role === 'bullet')
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .flatMap((text) =>
      text.replace(/^[^.。]{4,9}(?: — |电 )/, '').split(/(?<=[.!?。！？][”’]?)(?:\s+|(?=\p{Script=Han}))/u),
    )
    .filter((text) => /[.!?。！？][”’]?$/.test(text))
}

function read(lines: readonly SourceLine[]): Imported {
  return importLines(lines, { fileName: '2024-05', oneLanguage: true })
}

/** Every text of the result; without `silent`, only what is in a story or what an editor is asked about. */
function textsOf({ issue, unplaced, stories }: Imported, { silent }: { silent: boolean }): string {
  return [
    ...issue.stories.flatMap(({ headline, body, sources = [], link = '' }) => [
      ...[headline, ...body.flat(), ...sources].flatMap(({ en = '', zh = '' }) => [en, zh]),
      link,
    ]),
    ...(issue.sources ?? []).flatMap(({ en, zh }) => [en, zh]),
    ...stories.flatMap(({ draft }) =>
      [draft.bodies.en, draft.bodies.zh].flatMap((body) => body?.map(({ text }) => text) ?? []),
    ),
    ...unplaced.filter(({ expected }) => silent || expected).map(({ text }) => text),
  ].join('\n')
}

describe.each(seeds)('a newsletter of seed %i', (seed) => {
  let lines: SourceLine[] = []
  let sentences: string[] = []
  let texts = ''
  let seen = ''
  beforeAll(async () => {
    ;({ lines, sentences } = await draw(seed))
    const imported = read(lines)
    texts = textsOf(imported, { silent: true })
    seen = textsOf(imported, { silent: false })
  })

  it('puts each sentence of a story into one, or asks about it', () => {
    const out = lettersOf(seen)
    expect(sentences.length).toBeGreaterThan(30)
    expect(sentences.filter((sentence) => !out.includes(lettersOf(sentence)))).toEqual([])
  })

  it('keeps each of its links', () => {
    const given = lines.flatMap(({ links }) => links.map(({ address }) => address))
    const out = new Set(texts.split(/\s+/).map((text) => webAddress(text) ?? text))
    expect(given.filter((address) => !out.has(webAddress(address) ?? address))).toEqual([])
  })

  it('keeps each of its words', () => {
    const out = lettersOf(texts)
    const lost = lines
      .flatMap(({ text }) => phrasesToKeep(text))
      .filter((phrase) => !out.includes(lettersOf(phrase)))
    expect(lost).toEqual([])
  })
})

/** The phrases of a line, except those that became something else: its day, number, "More here", "Source:". */
function phrasesToKeep(text: string): string[] {
  if (/^(?:date|readMore)$/.test(lineKind(text))) return []
  const bare = takeReadMore(headlineParts(text).text)
    .text.replace(/\d+(?=\s*[年月日])/g, ' ')
    .replace(/(?:\bSources?|来源)\s*[:：]/g, ' ')
  return (
    bare.match(/\p{Script=Han}+|\p{Script=Latin}(?:[\p{Script=Latin}\d\s,'’-]*[\p{Script=Latin}\d])?/gu) ?? []
  )
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\n]+/gu, '')
    .replaceAll('\n', ' ')
}
