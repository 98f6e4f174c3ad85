import type { Language } from '../../../../archive/languages.ts'
import { countScripts, scriptOf } from '../../../../archive/script.ts'
import type { SourceLine } from '../../../read/sourceLine.ts'
import { sentenceEnd } from '../../../text/sentenceEnd.ts'

const sentence =
  /.+?(?:[。！？]+[”’"'」』）)]*\s*|[.!?…]+[”’"')]*(?:\s+(?=[\p{Lu}\d“‘"'(])|\s*(?=[“「『]?\p{Script=Han})|$)|$)/gsu
/** In letters and characters: what is shorter may be a slogan or a name that the other language quotes. */
const shortest: Readonly<Record<Language, number>> = { en: 24, zh: 10 }
/** How many Chinese characters say what an English word says. */
const charactersOfWord = { least: 0.7, most: 5 } as const

/**
 * Parts a paragraph that is first in one language, then in the other, or in turn sentence by sentence: editors set both
 * in one paragraph with a tab or a space between. Only where no printed width has cut the lines.
 */
export function splitBothBodies(line: SourceLine): SourceLine[] {
  if (line.heading || line.box !== undefined || !sentenceEnd.test(line.text)) return [line]
  const sentences = (line.text.match(sentence) ?? []).map((text) => ({
    text,
    language: scriptOf(text) ?? 'en',
  }))
  const [first, ...rest] = sentences
  const other = rest.find(({ language }) => language !== first?.language)
  if (!first || !other || !sentences.every(({ text }) => sentenceEnd.test(text.trim()))) return [line]
  const parts = [first.language, other.language].map((language) => ({
    language,
    text: textIn(language, sentences),
  }))
  if (!isTranslation(parts)) return [line]
  const [one = '', two = ''] = parts.map(({ text }) => text)
  // A link whose words stand in both languages stays with the first.
  const ofSecond = line.links.filter(({ label }) => two.includes(label) && !one.includes(label))
  return [
    { ...line, text: one, links: line.links.filter((link) => !ofSecond.includes(link)) },
    { ...line, text: two, links: ofSecond, gap: true },
  ]
}

type LanguageText = { readonly text: string; readonly language: Language }

function textIn(language: Language, texts: readonly LanguageText[]): string {
  return texts
    .flatMap((one) => (one.language === language ? [one.text.trim()] : []))
    .join(language === 'en' ? ' ' : '')
}

/** Whether the parts are as long as a text and its translation, and the English part has no more Chinese than a name. */
function isTranslation(parts: readonly LanguageText[]): boolean {
  const textOf = (language: Language) => parts.find((part) => part.language === language)?.text ?? ''
  const [english, chinese] = [textOf('en'), textOf('zh')]
  const words = english.match(/[\p{Script=Latin}\d][^\s]*/gu)?.length ?? 0
  const { han: characters } = countScripts(chinese)
  if (english.length < shortest.en || characters < shortest.zh) return false
  return characters >= words * charactersOfWord.least && characters <= words * charactersOfWord.most
}
