import { bilingual } from '../../../archive/bilingual.ts'
import type { Paragraph } from '../../../archive/issue.ts'
import { type AlignedBead, alignSentences } from './alignSentences.ts'
import { isSingle } from './bead.ts'
import { type Clause, splitClauses, splitSentences } from './splitSentences.ts'

/** A segment that somebody must look at: it has one language alone, or little says that its sides belong together. */
export type Doubt = {
  readonly kind: 'single' | 'join'
  /** Where it is in the body, from 0. */
  readonly paragraph: number
  readonly segment: number
}

export type PairedBody = {
  readonly body: Paragraph[]
  /** How many segments have both sides, and how many have one. */
  readonly paired: number
  readonly single: number
  /** In the order of the body. Empty for a body in one language. */
  readonly doubts: readonly Doubt[]
}

/** Pairs the paragraphs of a story's two languages, sentence by sentence. Either list may be empty. */
export function pairBody(en: readonly string[], zh: readonly string[]): PairedBody {
  const english = en.map((paragraph) => splitSentences(paragraph, 'en'))
  const chinese = zh.map((paragraph) => splitClauses(splitSentences(paragraph, 'zh')))
  const sentences = english.flat()
  const clauses = chinese.flat().map(goingOn)
  const beads = alignSentences(sentences, clauses)
  const leading = en.length > 0 ? 'en' : 'zh'
  const lengths = (leading === 'en' ? english : chinese).map(({ length }) => length)
  const paragraphs = paragraphsOf(beads, startsOf(lengths), leading)
  return {
    body: paragraphs.map((paragraph) => paragraph.map((bead) => segmentOf(bead, sentences, clauses))),
    paired: beads.filter((bead) => !isSingle(bead)).length,
    single: beads.filter(isSingle).length,
    doubts: en.length > 0 && zh.length > 0 ? doubtsOf(paragraphs) : [],
  }
}

function doubtsOf(paragraphs: readonly AlignedBead[][]): Doubt[] {
  return paragraphs.flatMap((beads, paragraph) =>
    beads.flatMap((bead, segment): Doubt[] => {
      if (isSingle(bead)) return [{ kind: 'single', paragraph, segment }]
      return bead.doubtful ? [{ kind: 'join', paragraph, segment }] : []
    }),
  )
}

/** A clause at a paragraph's end that has no mark there goes on in the next: the newsletter's box ended, not the sentence. */
function goingOn(clause: Clause): Clause {
  return /[\p{L}\p{N}，、]$/u.test(clause.text) ? { ...clause, endsSentence: false } : clause
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
function paragraphsOf(
  beads: readonly AlignedBead[],
  starts: ReadonlySet<number>,
  language: 'en' | 'zh',
): AlignedBead[][] {
  const paragraphs: AlignedBead[][] = []
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

function segmentOf(
  bead: AlignedBead,
  sentences: readonly string[],
  clauses: readonly Clause[],
): Paragraph[number] {
  const en = sentences.slice(...bead.en).join(' ')
  const zh = clauses
    .slice(...bead.zh)
    .map(({ text }) => text)
    .join('')
  return bilingual({ ...(en === '' ? {} : { en }), ...(zh === '' ? {} : { zh }) })
}
