import { bilingual } from '../../archive/bilingual.ts'
import { invariant } from '../../archive/invariant.ts'
import type { Paragraph } from '../../archive/issue.ts'
import type { Language } from '../../archive/languages.ts'
import { alignSentences } from './alignSentences.ts'
import type { Bead } from './fit.ts'
import { type Clause, splitClauses, splitSentences } from './splitSentences.ts'

/** Pairs the paragraphs of a story's two languages, sentence by sentence. Either list may be empty. */
export function pairBody(en: readonly string[], zh: readonly string[]): Paragraph[] {
  const english = en.map((paragraph) => splitSentences(paragraph, 'en'))
  const chinese = zh.map((paragraph) => splitClauses(splitSentences(paragraph, 'zh')))
  const sentences = english.flat()
  const clauses = chinese.flat().map(goingOn)
  const beads = alignSentences(sentences, clauses)
  const starts = { en: startsOf(english), zh: startsOf(chinese) }
  const paragraphs = paragraphsOf(beads, starts, en.length > 0 ? 'en' : 'zh')
  return paragraphs.map((paragraph) => paragraph.map((bead) => segmentOf(bead, sentences, clauses)))
}

/** A last clause without a mark at its end continues in the next paragraph: the box ended, not the sentence. */
function goingOn(clause: Clause): Clause {
  return /[\p{L}\p{N}，、]$/u.test(clause.text) ? { ...clause, endsSentence: false } : clause
}

/** Where the paragraphs of a language begin, and where the last one ends. */
function startsOf(paragraphs: readonly (readonly unknown[])[]): Set<number> {
  const starts = new Set([0])
  let next = 0
  for (const { length } of paragraphs) {
    next += length
    starts.add(next)
  }
  return starts
}

type Starts = Readonly<Record<Language, ReadonlySet<number>>>

/**
 * Paragraphs begin where those of the leading language begin. A bead that crosses a boundary stays in the
 * first of the two. A paragraph that only the other language has stays a paragraph.
 */
function paragraphsOf(beads: readonly Bead[], starts: Starts, language: Language): Bead[][] {
  const paragraphs: Bead[][] = []
  let begun = -1
  for (const [index, bead] of beads.entries()) {
    const [from, to] = bead[language]
    const last = paragraphs.at(-1)
    const begins =
      to > from ? from > begun && starts[language].has(from) : isAlone(beads, index, starts, language)
    if (last && !begins) last.push(bead)
    else paragraphs.push([bead])
    if (to > from) begun = from
  }
  return paragraphs
}

/** Whether a paragraph of the other language begins at a bead and faces no sentence of the leading language. */
function isAlone(beads: readonly Bead[], index: number, starts: Starts, language: Language): boolean {
  const other = language === 'en' ? 'zh' : 'en'
  if (!starts[other].has(invariant(beads[index], 'bead')[other][0])) return false
  const end = beads.findIndex((bead, at) => at >= index && starts[other].has(bead[other][1]))
  const next = beads.findIndex((bead, at) => at > index && bead[language][1] > bead[language][0])
  return next === -1 || (next > end && starts[language].has(beads[next]?.[language][0] ?? -1))
}

function segmentOf(bead: Bead, sentences: readonly string[], clauses: readonly Clause[]): Paragraph[number] {
  const en = sentences.slice(...bead.en).join(' ')
  const zh = clauses
    .slice(...bead.zh)
    .map(({ text }) => text)
    .join('')
  return bilingual({ ...(en === '' ? {} : { en }), ...(zh === '' ? {} : { zh }) })
}
