import type { Figure, QuantityFigure } from '../archive/figures/figure.ts'
import { findFigures } from '../archive/figures/findFigures.ts'
import type { Language } from '../archive/languages.ts'

/** A total and the parts that the text lists for it. */
export type StatedTotal = {
  readonly total: QuantityFigure
  readonly parts: readonly QuantityFigure[]
  /** Shares in per cent that the text gives, part by part. Empty if it gives none. */
  readonly shares: readonly QuantityFigure[]
  /** Whether the wording allows that the text names only some of the parts. */
  readonly mayBePartial: boolean
}

/** What leads from a total to its parts: how far, whether to some of them only, and how many make a list of it. */
type Lead = { readonly length: number; readonly mayBePartial: boolean; readonly least: number }

/** How a language states totals. */
type Wording = {
  /** What leads from the total between two texts to the parts after it. */
  readonly leadBetween: (before: string, after: string) => Lead | undefined
  /** Whether the amount between two texts is the total of what comes before it. */
  readonly endsList: (before: string, after: string) => boolean
  /** Begins a sentence on parts of a total that the sentence before has. */
  readonly ofThese: RegExp
  readonly sentenceEnd: RegExp
  /** Whether an amount begins a part of the list, by the text between the list's beginning and the amount. */
  readonly beginsPart: (before: string) => boolean
  /** What is between two parts. */
  readonly between: RegExp
}

/** `Of the 58, …`: the words before a total that name it as such. */
const wholeBefore =
  /(?:\b(?:of|among) (?:the|these|those|all|its)(?: first)?|(?:^|[,;:—–] ?)(?:of|among)(?: a total of)?) $/i
/** `A total of 58 …`, and `58 in all …`. */
const totalBefore = /\b(?:a total of|totalling|in total,?|altogether|in all,?|all) $/i
const totalAfter = /^[^.;:,(]{0,40}?,? (?:in total|in all|altogether|all told|overall|combined)\b/i
const englishToAll =
  /^[^.;]{0,90}?(?::|\b(?:comprising|made up of|consisting of|composed of|divided into|split into|namely)\b|\()/i
const englishToSome =
  /^[^.;]{0,90}?[,;(—–-]? ?\b(?:of which|of whom|of these|of them|of those|among them|among which|with|including)\b/i
/** `…, 58 in all`, `…, making 58`, `… for a total of 58`: words that lead from the parts to their total. */
const englishBack =
  /(?:\b(?:making|for|to make|giving|bringing the (?:total|number|figure) to|adding up to|which add up to|add up to|totalling|or) (?:a total of |it |a combined )?|\b(?:a|the) total of |\b(?:in total|in all|altogether|together),? )$/i

const english: Wording = {
  leadBetween: (before, after) => {
    const isWhole = wholeBefore.test(before)
    const all = isWhole ? /^[^,]*,/.exec(after) : englishToAll.exec(after)
    const [lead] = all ?? englishToSome.exec(after) ?? []
    if (lead !== undefined || isWhole)
      return { length: lead?.length ?? 0, mayBePartial: !isWhole && !all, least: 2 }
    const isTotal = totalBefore.test(before) || totalAfter.test(after)
    return isTotal ? { length: 0, mayBePartial: true, least: 3 } : undefined
  },
  endsList: (before, after) => englishBack.test(before) || totalAfter.test(after),
  ofThese: /^(?:(?:of|among) (?:these|them|those|which)|they (?:includ|compris)ed?)\b/i,
  sentenceEnd: /(?<=[.!?]) /,
  // At most three words may come between a comma, “and” or the list's beginning and the amount.
  beginsPart: (before) => {
    const words = before.split(/(?:[,;:(]|\band\b|\bplus\b|[—–])(?= |$)|^/i).at(-1) ?? ''
    return words.trim().split(/\s+/).filter(Boolean).length <= 3
  },
  between: /(?:)/,
}

/** `66个功能区中，…`: the words after a total that name it as such, or lead to all of its parts. */
const chineseToAll =
  /^[^，。；、]{0,12}(?:中|里|之中|当中)[，,]|^[^。；]{0,24}?(?:：|:|分为|分别(?:为|是)|由|（)/
const chineseToSome = /^[^。；]{0,24}?[，（]?(?:其中|包括|包含|涵盖|含)/

const chinese: Wording = {
  leadBetween: (_before, after) => {
    const all = chineseToAll.exec(after)
    const [lead] = all ?? chineseToSome.exec(after) ?? []
    return lead === undefined ? undefined : { length: lead.length, mayBePartial: !all, least: 2 }
  },
  endsList: (before) => /(?:共计|合计|总计|总共|一共|累计|共有|共|总数(?:为|达)?)$/.test(before),
  ofThese: /^其中/,
  sentenceEnd: /(?<=[。！？])/,
  beginsPart: () => true,
  between: /[、，；和及与]|另有|其余/,
}

const wordings = { en: english, zh: chinese } as const satisfies Record<Language, Wording>

/**
 * The total that a sentence states, with its parts.
 * @param before the text before the sentence, where the total may be: “58 projects were signed. Of these, 30 …”
 */
export function statedTotal(text: string, before: string, language: Language): StatedTotal | undefined {
  const wording = wordings[language]
  const exact = exactIn(text, language)
  const shares = findFigures(text, language).filter(isShare)
  const partsOf = (total: QuantityFigure, within: string, among: readonly QuantityFigure[], from: number) => {
    const parts = among.filter(
      (figure) =>
        figure.start >= from &&
        isAlike(within, total, text, figure) &&
        wording.beginsPart(text.slice(from, figure.start)),
    )
    const isList = parts
      .slice(1)
      .every((part, at) => wording.between.test(text.slice(parts[at]?.end, part.start)))
    return isList ? parts : []
  }
  for (const total of exact.filter(({ weak }) => weak !== true)) {
    const [left, right] = [text.slice(0, total.start), text.slice(total.end)]
    const ofTotal = { total, shares: shares.filter(({ start }) => start > total.start) }
    const lead = wording.leadBetween(left, right)
    const after = lead ? partsOf(total, text, exact, total.end + lead.length) : []
    if (lead && after.length >= lead.least)
      return { ...ofTotal, parts: after, mayBePartial: lead.mayBePartial }
    if (!wording.endsList(left, right)) continue
    const earlier = exact.filter(({ end }) => end < total.start)
    const parts = partsOf(total, text, earlier, Math.max(left.lastIndexOf('。'), left.lastIndexOf('；')) + 1)
    if (parts.length > 1) return { ...ofTotal, parts, mayBePartial: false }
  }
  const sentence = before.trim().split(wording.sentenceEnd).at(-1) ?? ''
  const total = wording.ofThese.test(text) ? totalOf(exact[0], text, sentence, language) : undefined
  const parts = total ? partsOf(total, sentence, exact, 0) : []
  return total && parts.length > 1 ? { total, parts, shares, mayBePartial: true } : undefined
}

/** The amount of a sentence that may be the total of a part in the next: one that is large enough, or the only one. */
function totalOf(
  part: QuantityFigure | undefined,
  text: string,
  sentence: string,
  language: Language,
): QuantityFigure | undefined {
  const alike = exactIn(sentence, language).filter((one) => part && isAlike(sentence, one, text, part))
  return alike.find(({ value }) => part && part.value <= value) ?? (alike.length === 1 ? alike[0] : undefined)
}

/** The exact amounts of a text. 一是……二是…… numbers points of a speech. */
function exactIn(text: string, language: Language): QuantityFigure[] {
  return findFigures(text, language)
    .filter(isExact)
    .filter(({ end }) => text.charAt(end) !== '是')
}

const counters = '个家项人名位条座辆台架艘次种类所处批场届件套户支只栋间列款部份宗笔枚趟班株'

/** Whether two amounts count the same kind of thing: in one unit and, in Chinese, with one counter. */
function isAlike(text: string, one: QuantityFigure, otherText: string, other: QuantityFigure): boolean {
  const [counter, otherCounter] = [text.charAt(one.end), otherText.charAt(other.end)].map((next) =>
    counters.includes(next) ? next : '',
  )
  return one.unit === other.unit && counter === otherCounter
}

/** Whether a figure is an exact amount, which can be added to others. */
function isExact(figure: Figure): figure is QuantityFigure {
  return (
    figure.kind === 'quantity' &&
    !['percent', 'points', 'times'].includes(figure.unit) &&
    figure.high === undefined &&
    figure.approximation === undefined
  )
}

function isShare(figure: Figure): figure is QuantityFigure {
  return figure.kind === 'quantity' && figure.unit === 'percent' && figure.weak !== true
}

/** The sum, without the noise of binary fractions. */
export function sumOf(figures: readonly QuantityFigure[]): number {
  return Number(figures.reduce((total, { value }) => total + value, 0).toPrecision(12))
}
