import { bilingual } from '../../../archive/bilingual.ts'
import type { Paragraph } from '../../../archive/issue.ts'
import { alignSentences, type Bead } from './alignSentences.ts'
import { type Clause, splitClauses, splitSentences } from './splitSentences.ts'

export type PairedBody = {
  readonly body: Paragraph[]
  /** How many segments have both sides, and how many have one. */
  readonly paired: number
  readonly single: number
}

/** Pairs the paragraphs of a story's two languages, sentence by sentence. Either list may be empty. */
export function pairBody(en: readonly string[], zh: readonly string[]): PairedBody {
  const english = en.map((paragraph) => splitSentences(paragraph, 'en'))
  const chinese = zh.map((paragraph) => splitClauses(splitSentences(paragraph, 'zh')))
  const sentences = english.flat()
  const clauses = chinese.flat()
  const beads = alignSentences(sentences, clauses)
  const breaks = {
    en: startsOf(english.map(({ length }) => length)),
    zh: startsOf(chinese.map(({ length }) => length)),
  }
  return {
    body: paragraphsOf(beads, breaks[en.length > 0 ? 'en' : 'zh'], en.length > 0 ? 'en' : 'zh').map(
      (paragraph) => paragraph.map((bead) => segmentOf(bead, sentences, clauses)),
    ),
    paired: beads.filter(isPair).length,
    single: beads.filter((bead) => !isPair(bead)).length,
  }
}

function startsOf(lengths: readonly number[]): Set<number> {
  const starts = new Set<number>()
  let next = 0
  for (const length of lengths) {
    starts.add(next)
    next += length
  }
  return starts
}

/** Paragraphs begin where those of the leading language begin. A bead that crosses the boundary stays in the first. */
function paragraphsOf(beads: readonly Bead[], starts: ReadonlySet<number>, language: 'en' | 'zh'): Bead[][] {
  const paragraphs: Bead[][] = []
  let begun = -1
  for (const bead of beads) {
    const [from, to] = bead[language]
    const last = paragraphs.at(-1)
    const begins = to > from && from > begun && starts.has(from)
    if (last && !begins) last.push(bead)
    else paragraphs.push([bead])
    if (to > from) begun = from
  }
  return paragraphs
}

function segmentOf(bead: Bead, sentences: readonly string[], clauses: readonly Clause[]): Paragraph[number] {
  const en = sentences.slice(...bead.en).join(' ')
  const zh = clauses
    .slice(...bead.zh)
    .map(({ text }) => text)
    .join('')
  return bilingual({ ...(en === '' ? {} : { en }), ...(zh === '' ? {} : { zh }) })
}

function isPair(bead: Bead): boolean {
  return bead.en[1] > bead.en[0] && bead.zh[1] > bead.zh[0]
}
