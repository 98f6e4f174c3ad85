import { type Language, languageTags } from '../../archive/languages.ts'

/*
 * Translates between the sentences of a story and the page. `story/` writes the attributes: `data-text` on the headline and
 * the note, `data-s` with its number on a sentence, `data-f` or `data-n` on a figure or a name in it. Other modules ask here
 * where a sentence is on the page, or which sentence an element is, and use no selectors of their own.
 */

/** A sentence of the story on the page, in one of its languages, and the touched part of it, if there is one. */
export type TextPosition = {
  /** The paragraph's number, from 0; `headlineNumber` for the headline, and the number after the last for the note. */
  readonly paragraph: number
  /** The sentence's number in the paragraph, from 0. */
  readonly segment: number
  readonly language: Language
  /** The number of the touched linked figure, if there is one. */
  readonly figure?: number
  /** The number of the touched linked name, if there is one. */
  readonly name?: number
  /** The touched character, as an offset in the sentence's text; no figure or name then. */
  readonly character?: number
}

/** The headline is before the first paragraph. */
export const headlineNumber = -1

/** The id of a paragraph, by its number from 0: `p1` is the first, and `#p1` its address. */
export function paragraphId(paragraph: number): string {
  return `p${paragraph + 1}`
}

/** The place of the sentence at an event's target; undefined outside the sentences of the headline and the paragraphs. */
export function textPositionOf(target: EventTarget): TextPosition | undefined {
  if (!(target instanceof Element)) return undefined
  const sentence = target.closest<HTMLElement>('[data-s]')
  const paragraph = sentence?.closest(textBlockSelector)
  if (!sentence || !paragraph) return undefined
  const { f: figure, n: name } = target.closest<HTMLElement>('[data-f], [data-n]')?.dataset ?? {}
  return {
    paragraph: paragraph.matches(paragraphSelector) ? paragraphNumber(paragraph) : headlineNumber,
    segment: Number(sentence.dataset.s),
    language: sentence.closest('[lang]')?.getAttribute('lang') === languageTags.en ? 'en' : 'zh',
    figure: figure === undefined ? undefined : Number(figure),
    name: name === undefined ? undefined : Number(name),
  }
}

/** The element of the sentence around an element, if it is in one. */
export function sentenceAround(element: Element): Element | undefined {
  return element.closest('[data-s]') ?? undefined
}

/** Whether both are the same sentence, in whichever language. */
export function isSameSentence(
  a: Pick<TextPosition, 'paragraph' | 'segment'> | undefined,
  b: Pick<TextPosition, 'paragraph' | 'segment'>,
): boolean {
  return a?.paragraph === b.paragraph && a.segment === b.segment
}

/** Whether both are the same figure or name of a sentence, or both are the sentence itself, in the same language. */
export function isSamePart(a: TextPosition, b: TextPosition): boolean {
  return a.figure === b.figure && a.name === b.name && a.language === b.language
}

/** Whether the place is a sentence itself, not a figure or name in it. */
export function isWhole({ figure, name }: TextPosition): boolean {
  return figure === undefined && name === undefined
}

/**
 * The element of the sentence at a place, visible or not. For the headline and the note, it is all their text in
 * the place's language.
 */
export function elementOf({ paragraph, segment, language }: TextPosition): Element | undefined {
  const inLanguage = `[lang="${languageTags[language]}"]`
  const find = (selector: string) => document.querySelector(selector) ?? undefined
  if (paragraph === headlineNumber) return find(`[data-text=headline] ${inLanguage}`)
  const sentence = find(`#${paragraphId(paragraph)} ${inLanguage} [data-s="${segment}"]`)
  return sentence ?? find(`${noteSelector} ${inLanguage}`)
}

/** The elements of a sentence of a paragraph, one for each language that it has. */
export function sentenceElements({ paragraph, segment }: Pick<TextPosition, 'paragraph' | 'segment'>) {
  return document.querySelectorAll(`#${paragraphId(paragraph)} [data-s="${segment}"]`)
}

/** The element of a paragraph, by its number; undefined if the story on the page has none. */
export function paragraphElement(paragraph: number): HTMLElement | undefined {
  return document.getElementById(paragraphId(paragraph)) ?? undefined
}

/** The paragraph or note around an element: it is visible even if the element's language is hidden. */
export function blockAround(element: Element): Element | undefined {
  return element.closest(`${paragraphSelector}, ${noteSelector}`) ?? undefined
}

/** The paragraphs of the story on the page, in order. */
export function paragraphsOnPage(): Element[] {
  return [...document.querySelectorAll(paragraphSelector)]
}

/** The headline and the paragraphs of the story on the page, in order. */
export function textBlocksOnPage(): Element[] {
  return [...document.querySelectorAll(textBlockSelector)]
}

/** The assumed position of the reader's eye, in CSS pixels from the top: a third down. */
export function eyeLine(): number {
  return innerHeight / 3
}

/** The paragraph at the reader's eye, or the first one below it; undefined below the last. */
export function paragraphAtEye(): Element | undefined {
  return paragraphsOnPage().find((paragraph) => paragraph.getBoundingClientRect().bottom > eyeLine())
}

/** The number of a paragraph's element, from 0. */
export function paragraphNumber(element: Element): number {
  return Number(element.id.slice(1)) - 1
}

/** The visible sentences of all paragraphs on the page, or of some. */
export function visibleSentences(paragraphs: readonly Element[] = paragraphsOnPage()): HTMLElement[] {
  return paragraphs
    .flatMap((paragraph) => [...paragraph.querySelectorAll<HTMLElement>('[data-s]')])
    .filter(({ offsetParent }) => offsetParent !== null)
}

const paragraphSelector = 'article [id^="p"]'
const textBlockSelector = `[data-text=headline], ${paragraphSelector}`
const noteSelector = '[data-text=note]'
