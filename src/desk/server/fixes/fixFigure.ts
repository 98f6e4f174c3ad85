import { groupDigits } from '../../../archive/figures/amount.ts'
import type { DateFigure, Figure, QuantityFigure } from '../../../archive/figures/figure.ts'
import { differInScale, figuresAgree } from '../../../archive/figures/figuresAgree.ts'
import { findFigures } from '../../../archive/figures/findFigures.ts'
import { conversion } from '../../../archive/figures/units.ts'
import { type Language, otherLanguage } from '../../../archive/languages.ts'
import { unsaid } from '../../../check/rules/differingFigures.ts'
import { rewriting } from './fixer.ts'

/** The agreement from which the rule takes two figures as the same. */
const exact = 3
/** Figures that are further apart are probably not meant to be the same, unless they have the same digits. */
const furthest = 1000

/**
 * For `differing-figures`: each figure that the other language lacks becomes the one figure there that it can be. Either may
 * be right.
 */
export const fixFigure = rewriting((text, language, { texts }) => {
  const other = otherLanguage(language)
  const [own, theirs] = [findFigures(text, language), findFigures(texts[other] ?? '', other)]
  const lonely = unsaid(own, theirs, exact)
  const asked = unsaid(theirs, own, exact)
  return lonely.flatMap((figure) => {
    const [wanted, another] = asked.filter((one) => canBe(figure, one))
    const isUnclear = wanted === undefined || lonely.some((one) => one !== figure && canBe(one, wanted))
    if (isUnclear || another !== undefined) return []
    const written = rewrite(text.slice(figure.start, figure.end), figure, wanted, language)
    if (written === undefined) return []
    const after = text.slice(0, figure.start) + written + text.slice(figure.end)
    return says(after, language, wanted) ? [[after, written] as const] : []
  })
})

/** Whether two figures can be meant to be the same. */
function canBe(a: Figure, b: Figure): boolean {
  if (a.kind !== 'quantity' || b.kind !== 'quantity') return a.kind === b.kind
  if (a.high !== undefined || b.high !== undefined) return false
  const factor = conversion(b.unit, a.unit)
  const apart = factor === undefined ? furthest : Math.abs(Math.log(Math.abs((b.value * factor) / a.value)))
  return apart < Math.log(furthest) || differInScale(a, b)
}

/** Whether a text has a figure as wanted. A text may leave out its unit. */
function says(text: string, language: Language, wanted: Figure): boolean {
  return findFigures(text, language).some(
    (figure) =>
      figuresAgree(figure, wanted) >= exact ||
      (figure.kind === 'quantity' && wanted.kind === 'quantity' && figure.value === wanted.value),
  )
}

/** Writes another value as the figure is written. */
function rewrite(text: string, figure: Figure, wanted: Figure, language: Language): string | undefined {
  if (figure.kind === 'date' && wanted.kind === 'date') return rewriteDate(text, figure, wanted)
  if (figure.kind === 'quantity' && wanted.kind === 'quantity')
    return rewriteQuantity(text, figure, wanted, language)
  return 'value' in wanted ? text.replace(/\d+/, String(wanted.value)) : undefined
}

/** A number in digits with its scale. None if the scale has an unusual form, such as `3bn`. */
const numbers = {
  en: /\d[\d,]*(?:\.\d+)?(?: (?:thousand|million|billion|trillion)\b)?(?![\d.,]*-?[a-z])/i,
  zh: /\d[\d,]*(?:\.\d+)?(?:\s?[十百千万亿]+)?/,
} as const

/** The scales that a number is written with, the largest first. */
const scales = {
  en: [
    [1e12, ' trillion'],
    [1e9, ' billion'],
    [1e6, ' million'],
  ],
  zh: [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
  ],
} as const

function rewriteQuantity(
  text: string,
  { unit }: QuantityFigure,
  wanted: QuantityFigure,
  language: Language,
): string | undefined {
  const value = Number((wanted.value * (conversion(wanted.unit, unit) ?? 1)).toPrecision(12))
  if (!Number.isFinite(value) || value <= 0 || !numbers[language].test(text)) return undefined
  return text.replace(numbers[language], writeNumber(value, language))
}

/** Writes a number as news does: `2.3 billion`, `20,500`, 23亿, 2.05万. At most three decimals follow a scale. */
function writeNumber(value: number, language: Language): string {
  for (const [scale, word] of scales[language]) {
    const scaled = Number((value / scale).toPrecision(12))
    if (scaled >= 1 && Number.isInteger(Number((scaled * 1000).toPrecision(12)))) return `${scaled}${word}`
  }
  return language === 'en' ? groupDigits(String(value)) : String(value)
}

/** Replaces the parts of a date that are written in digits and differ. */
function rewriteDate(text: string, figure: DateFigure, wanted: DateFigure): string | undefined {
  let written = text
  for (const part of ['year', 'month', 'day'] as const) {
    const [old, right] = [figure.from[part], wanted.from[part]]
    if (old === undefined || right === undefined || old === right) continue
    written = written.replace(new RegExp(`(?<!\\d)0?${old}(?!\\d)`), String(right))
  }
  return written === text ? undefined : written
}
