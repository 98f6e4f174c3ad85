import type { Figure, QuantityFigure } from '../archive/figures/figure.ts'
import { findFigures } from '../archive/figures/findFigures.ts'
import { invariant } from '../archive/invariant.ts'
import { isExact, isShare, type StatedTotal } from './statedTotal.ts'

/** `Of the 58, …`: the words before a total that name it as such. */
const wholeBefore =
  /(?:\b(?:of|among) (?:the|these|those|all|its)(?: first)?|(?:^|[,;:—–] ?)(?:of|among)(?: a total of)?) $/i
/** `A total of 58 …`, and `58 in all …`. */
const totalBefore = /\b(?:a total of|totalling|in total,?|altogether|in all,?|all) $/i
const totalAfter = /^[^.;:,(]{0,40}?,? (?:in total|in all|altogether|all told|overall|combined)\b/i
/** Words that lead from a total to its parts. */
const leadsToAll =
  /^[^.;]{0,90}?(?::|\b(?:comprising|made up of|consisting of|composed of|divided into|split into|namely)\b|\()/i
const leadsToSome =
  /^[^.;]{0,90}?[,;(—–-]? ?\b(?:of which|of whom|of these|of them|of those|among them|among which|with|including)\b/i
/** `…, 58 in all`, `…, making 58`, `… for a total of 58`: words that lead from the parts to their total. */
const leadsBack =
  /(?:\b(?:making|for|to make|giving|bringing the (?:total|number|figure) to|adding up to|which add up to|add up to|totalling|or) (?:a total of |it |a combined )?|\b(?:a|the) total of |\b(?:in total|in all|altogether|together),? )$/i
const ofThese = /^(?:of|among) (?:these|them|those|which)\b/i

/**
 * The total that an English sentence states, with its parts.
 * @param before the text before the sentence, where the total may be: “58 projects were signed. Of these, 30 …”
 */
export function englishTotal(text: string, before: string): StatedTotal | undefined {
  return totalInWords(text, before) ?? enumeratedTotal(text, before)
}

function totalInWords(text: string, before: string): StatedTotal | undefined {
  const figures = findFigures(text, 'en')
  const exact = figures.filter(isExact)
  const shares = figures.filter(isShare)
  for (const total of exact.filter(({ weak }) => weak !== true)) {
    const found = totalFirst(text, total, exact) ?? totalLast(text, total, exact)
    if (found) return { ...found, total, shares: shares.filter(({ start }) => start > total.start) }
  }
  if (!ofThese.test(text)) return undefined
  const parts = listFrom(text, 0, exact[0]?.unit, exact)
  const total = findFigures(lastSentence(before), 'en')
    .filter(isExact)
    .find(({ unit, value }) => unit === parts[0]?.unit && parts.every((part) => part.value <= value))
  return total && parts.length > 1 ? { total, parts, shares, mayBePartial: true } : undefined
}

type Found = Pick<StatedTotal, 'parts' | 'mayBePartial'>

function totalFirst(
  text: string,
  total: QuantityFigure,
  exact: readonly QuantityFigure[],
): Found | undefined {
  const [before, after] = [text.slice(0, total.start), text.slice(total.end)]
  const isWhole = wholeBefore.test(before)
  const all = isWhole ? /^[^,]*,/.exec(after) : leadsToAll.exec(after)
  const lead = all ?? leadsToSome.exec(after)
  const isTotal = isWhole || totalBefore.test(before) || totalAfter.test(after)
  if (!lead && !isTotal) return undefined
  const parts = listFrom(text, total.end + (lead?.[0].length ?? 0), total.unit, exact)
  const least = lead || isWhole ? 2 : 3
  return parts.length < least ? undefined : { parts, mayBePartial: !isWhole && !all }
}

function totalLast(text: string, total: QuantityFigure, exact: readonly QuantityFigure[]): Found | undefined {
  const isTotal = leadsBack.test(text.slice(0, total.start)) || totalAfter.test(text.slice(total.end))
  if (!isTotal) return undefined
  const parts = listFrom(text, 0, total.unit, exact).filter(({ end }) => end < total.start)
  return parts.length < 2 ? undefined : { parts, mayBePartial: false }
}

/**
 * The amounts in the total's unit that begin the parts of a list. A part has one amount; what follows says
 * more about it.
 */
function listFrom(
  text: string,
  from: number,
  unit: QuantityFigure['unit'] | undefined,
  exact: readonly QuantityFigure[],
): QuantityFigure[] {
  return exact.filter(
    (figure) => figure.start >= from && figure.unit === unit && beginsPart(text.slice(from, figure.start)),
  )
}

/** At most three words may come between a comma, “and” or the list's beginning and the amount. */
function beginsPart(before: string): boolean {
  const words = before.split(/(?:[,;:(]|\band\b|\bplus\b|[—–])(?= |$)|^/i).at(-1) ?? ''
  return words.trim().split(/\s+/).filter(Boolean).length <= 3
}

function lastSentence(text: string): string {
  const sentences = text.trim().split(/(?<=[.!?]) /)
  return invariant(sentences.at(-1), 'last sentence')
}

/**
 * The total of an English list that no word introduces: at least three counts, after a count of the same
 * things, as in `36 projects in …, 27 in …, 19 in … and six in …`.
 */
function enumeratedTotal(text: string, before: string): StatedTotal | undefined {
  const parts = findFigures(text, 'en').filter(isCount)
  const [first] = parts
  if (first === undefined || parts.length < 3 || !isOneList(text, parts)) return undefined
  const thing = countedThing(text, first)
  const total = findFigures(before, 'en')
    .filter(isExact)
    .findLast((figure) => thing !== undefined && countedThing(before, figure) === thing)
  return total && { total, parts, shares: [], mayBePartial: false }
}

function isCount(figure: Figure): figure is QuantityFigure {
  return isExact(figure) && figure.unit === 'count' && figure.weak !== true
}

/** The thing counted: the first plural within a few words, before the next comma or preposition. */
function countedThing(text: string, { end }: Figure): string | undefined {
  const [phrase = ''] = text
    .slice(end, end + 80)
    .split(/[,.;:()]| (?:in|of|for|with|from|at|to|and|were|was|are|have|has|worth)\b/, 1)
  return phrase
    .toLowerCase()
    .match(/[a-z-]+/g)
    ?.slice(0, 6)
    .find((word) => /[^s]s$/.test(word))
}

function isOneList(text: string, parts: readonly Figure[]): boolean {
  return parts.slice(1).every((part, index) => {
    const between = text.slice(parts[index]?.end, part.start)
    return /, (?:and )?$| and $/.test(between) && !/[.;]/.test(between)
  })
}
