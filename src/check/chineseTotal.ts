import type { QuantityFigure } from '../archive/figures/figure.ts'
import { findFigures } from '../archive/figures/findFigures.ts'
import { invariant } from '../archive/invariant.ts'
import { isExact, isShare, type StatedTotal } from './statedTotal.ts'

/** `66个功能区中，…`: the words after a total that name it as such. */
const whole = /^[^，。；、]{0,12}(?:中|里|之中|当中)[，,]/
/** Words that lead from a total to all or some of its parts. */
const leadsToAll = /^[^。；]{0,24}?(?:：|:|分为|分别(?:为|是)|由|（)/
const leadsToSome = /^[^。；]{0,24}?[，（]?(?:其中|包括|包含|涵盖|含)/
/** `…，共58个`: words that lead from the parts to their total. */
const leadsBack = /(?:共计|合计|总计|总共|一共|累计|共有|共|总数(?:为|达)?)$/
const some = /^其中/
const counters = '个家项人名位条座辆台架艘次种类所处批场届件套户支只栋间列款部份宗笔枚趟班株'

/**
 * The total that a Chinese sentence states, with its parts.
 * @param before the text before the sentence, where the total may be: 共签约58个项目。其中……
 */
export function chineseTotal(text: string, before: string): StatedTotal | undefined {
  const figures = findFigures(text, 'zh')
  // 一是……二是…… numbers points of a speech.
  const exact = figures.filter(isExact).filter(({ end }) => text.charAt(end) !== '是')
  const shares = figures.filter(isShare)
  for (const total of exact.filter(({ weak }) => weak !== true)) {
    const found = totalFirst(text, total, exact) ?? totalLast(text, total, exact)
    if (found) return { ...found, total, shares: shares.filter(({ start }) => start > total.start) }
  }
  if (!some.test(text)) return undefined
  const [first] = exact
  const sentence = invariant(before.split(/(?<=[。！？])/).at(-1), 'sentence')
  const total = findFigures(sentence, 'zh')
    .filter(isExact)
    .find((figure) => first && isAlike(sentence, figure, text, first))
  const parts = total ? exact.filter((figure) => isAlike(sentence, total, text, figure)) : []
  return total && parts.length > 1 && hasOneEach(text, parts)
    ? { total, parts, shares, mayBePartial: true }
    : undefined
}

type Found = Pick<StatedTotal, 'parts' | 'mayBePartial'>

function totalFirst(
  text: string,
  total: QuantityFigure,
  exact: readonly QuantityFigure[],
): Found | undefined {
  const after = text.slice(total.end)
  const all = whole.exec(after) ?? leadsToAll.exec(after)
  const lead = all ?? leadsToSome.exec(after)
  if (!lead) return undefined
  const from = total.end + lead[0].length
  const parts = exact.filter((figure) => figure.start >= from && isAlike(text, total, text, figure))
  return parts.length > 1 && hasOneEach(text, parts) ? { parts, mayBePartial: !all } : undefined
}

function totalLast(text: string, total: QuantityFigure, exact: readonly QuantityFigure[]): Found | undefined {
  const before = text.slice(0, total.start)
  if (!leadsBack.test(before)) return undefined
  const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1
  const parts = exact.filter(
    (figure) => figure.start >= from && figure.end < total.start && isAlike(text, total, text, figure),
  )
  return parts.length > 1 && hasOneEach(text, parts) ? { parts, mayBePartial: false } : undefined
}

/** Whether two amounts count the same kind of thing: in one unit, or with one counter. */
function isAlike(text: string, total: QuantityFigure, other: string, part: QuantityFigure): boolean {
  return total.unit === part.unit && counterOf(text, total) === counterOf(other, part)
}

function counterOf(text: string, { end }: QuantityFigure): string {
  const next = text.charAt(end)
  return counters.includes(next) ? next : ''
}

/** Whether each part of the list has one of the amounts. */
function hasOneEach(text: string, parts: readonly QuantityFigure[]): boolean {
  return parts
    .slice(1)
    .every((part, index) => /[、，；和及与]|另有|其余/.test(text.slice(parts[index]?.end, part.start)))
}
