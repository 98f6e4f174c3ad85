import type { Language } from '../../archive/languages.ts'

/** A sentence of the story on the screen: its paragraph and its place in it, from nought, and what was touched in it. */
export type SegmentPlace = {
  readonly paragraph: number
  readonly segment: number
  /** The language in which it was touched. */
  readonly language: Language
  /** The number of the linked figure that was touched, if one was. */
  readonly figure?: number
  /** The number of the linked name that was touched, if one was. */
  readonly name?: number
}

/** The sentence that an event happened in; undefined outside the text, and inside a counterpart that is shown. */
export function placeOf(target: EventTarget): SegmentPlace | undefined {
  if (!(target instanceof Element) || target.closest('.peek')) return undefined
  const segment = target.closest<HTMLElement>('[data-s]')
  const pair = segment?.closest('.pair')
  if (!segment || !pair) return undefined
  const { f: figure, n: name } = target.closest<HTMLElement>('[data-f], [data-n]')?.dataset ?? {}
  return {
    paragraph: Number(pair.id.slice(1)) - 1,
    segment: Number(segment.dataset.s),
    language: segment.closest('[lang]')?.getAttribute('lang') === 'en' ? 'en' : 'zh',
    figure: figure === undefined ? undefined : Number(figure),
    name: name === undefined ? undefined : Number(name),
  }
}

/** Whether both are the same figure or name of a sentence, or both the sentence as a whole. */
export function isSamePart(a: SegmentPlace, b: SegmentPlace): boolean {
  return a.figure === b.figure && a.name === b.name && a.language === b.language
}

/** Whether a sentence as a whole was touched, and no figure or name in it. */
export function isWhole({ figure, name }: SegmentPlace): boolean {
  return figure === undefined && name === undefined
}

/** Whether both are the same sentence, in whichever language. */
export function isSamePlace(
  a: SegmentPlace | undefined,
  b: Pick<SegmentPlace, 'paragraph' | 'segment'>,
): boolean {
  return a?.paragraph === b.paragraph && a.segment === b.segment
}

/** Moves the focus from one sentence to the next or the one before it, among those that can be seen. */
export function focusNeighbour(from: EventTarget, step: 1 | -1): void {
  if (!(from instanceof HTMLElement)) return
  const all = [...(from.closest('.story-body')?.querySelectorAll<HTMLElement>('[data-s]') ?? [])]
  const seen = all.filter((segment) => segment.offsetParent !== null)
  seen[seen.indexOf(from) + step]?.focus()
}
