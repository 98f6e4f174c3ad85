import type { Language } from '../../archive/languages.ts'

const segmenters = {
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
  zh: new Intl.Segmenter('zh', { granularity: 'sentence' }),
} as const satisfies Record<Language, Intl.Segmenter>

const abbreviation =
  /(?:^|[\s(“"‘])(?:Co|Corp|Inc|Ltd|Mr|Mrs|Ms|Dr|Prof|Gen|Gov|Sen|St|No|Nos|vs|cf|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]|(?:[A-Z]\.)+[A-Z]|[ap]\.m|e\.g|i\.e)\.$/i
const longestEnd = 40
const usualWidth = 2000
const endsSentence = { en: /[.!?…][”’"')\]]*$/, zh: /[。！？…!?][”’"'」』）)]*$/ } as const satisfies Record<
  Language,
  RegExp
>
const goesOn = { en: /^[\p{Ll},;:)\]–—&]/u, zh: /^[，、；：,;:”’」』）)]/ } as const satisfies Record<
  Language,
  RegExp
>

/**
 * The sentences of a paragraph. `Intl.Segmenter` cuts the text. Then we join what it cut after an abbreviation, before
 * a small letter, or without a mark that ends a sentence. We also cut at Chinese marks that it missed.
 */
export function splitSentences(paragraph: string, language: Language): string[] {
  const sentences: string[][] = []
  for (const piece of pieces(paragraph, language)) {
    const above = sentences.at(-1)
    if (above && belongTogether(endOf(above), piece, language)) above.push(piece)
    else sentences.push([piece])
  }
  return sentences.map((sentence) => sentence.join('').trim()).filter((sentence) => sentence !== '')
}

function pieces(paragraph: string, language: Language): string[] {
  const cut = segmentsOf(paragraph, language)
  return language === 'en'
    ? cut
    : cut.flatMap((piece) => piece.split(/(?<=[。！？][”’」』）]*)(?![。！？”’」』）])/))
}

/**
 * The segments of a text from `Intl.Segmenter`, which gets the text part by part, because V8 copies its
 * complete input for each segment. The last segments of a part are not final: the following text may change
 * them.
 */
function segmentsOf(text: string, language: Language): string[] {
  const segments: string[] = []
  let width = usualWidth
  for (let at = 0; at < text.length; ) {
    const bit = text.slice(at, at + width)
    const cut = [...segmenters[language].segment(bit)].map(({ segment }) => segment)
    const final = at + width < text.length ? cut.slice(0, -2) : cut
    for (const segment of final) {
      segments.push(segment)
      at += segment.length
    }
    width = final.length === 0 ? width * 2 : usualWidth
  }
  return segments
}

/**
 * The end of the text, enough to decide whether a sentence has ended: its last word, and the marks and
 * brackets after it.
 */
function endOf(sentence: readonly string[]): string {
  return sentence.slice(-longestEnd).join('').slice(-longestEnd)
}

function belongTogether(above: string, piece: string, language: Language): boolean {
  const ended = above.trimEnd()
  if (goesOn[language].test(piece)) return true
  return !endsSentence[language].test(ended) || (language === 'en' && abbreviation.test(ended))
}

/** A sentence, or a clause of a Chinese sentence that ends with a semicolon. */
export type Clause = { readonly text: string; readonly endsSentence: boolean }

/** The clauses of Chinese sentences. English often turns the text between two semicolons into a sentence. */
export function splitClauses(sentences: readonly string[]): Clause[] {
  return sentences.flatMap((sentence) => {
    const clauses = sentence.split(/(?<=[；;])(?![”’」』）)])/)
    return clauses.map((text, index) => ({ text, endsSentence: index === clauses.length - 1 }))
  })
}
