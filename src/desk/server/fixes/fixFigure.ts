import { groupDigits } from '../../../archive/figures/amount.ts'
import type { Figure } from '../../../archive/figures/figure.ts'
import { figuresAgree } from '../../../archive/figures/figuresAgree.ts'
import { findFigures } from '../../../archive/figures/findFigures.ts'
import { conversion } from '../../../archive/figures/units.ts'
import { type Language, otherLanguage } from '../../../archive/languages.ts'
import { type AtText, type Fixer, offerText } from './fixer.ts'

/** The agreement from which the rule takes two figures as the same. */
const exact = 3

/** For `differing-figures`: the figure of either language, written in the other. Either may be right. */
export const fixFigure: Fixer = (at) => [...offersIn(at, 'en'), ...offersIn(at, 'zh')]

/** Replaces the figure that agrees with nothing in the other language by the figure that is missing. */
function offersIn(at: AtText, language: Language) {
  const text = at.texts[language] ?? ''
  const other = at.texts[otherLanguage(language)] ?? ''
  const [own, theirs] = [findFigures(text, language), findFigures(other, otherLanguage(language))]
  const lonely = own.filter((figure) => !theirs.some((one) => figuresAgree(figure, one) >= exact))
  const asked = theirs.filter((figure) => !own.some((one) => figuresAgree(one, figure) >= exact))
  return lonely.flatMap((figure) => {
    const wanted = asked.find((one) => one.kind === figure.kind)
    const written =
      wanted && !isScaled(figure, wanted) && rewrite(text.slice(figure.start, figure.end), figure, wanted)
    if (!written) return []
    const after = text.slice(0, figure.start) + written + text.slice(figure.end)
    return isFixed(after, language, wanted) ? offerText(at, language, after) : []
  })
}

/** Whether the figures differ by a power of a thousand: the scale or the unit is then wrong, or was misread here. */
function isScaled(figure: Figure, wanted: Figure): boolean {
  if (figure.kind !== 'quantity' || wanted.kind !== 'quantity') return false
  const apart = (wanted.value * (conversion(wanted.unit, figure.unit) ?? 1)) / figure.value
  const thousands = Math.log10(apart) / 3
  return Math.round(thousands) !== 0 && Math.abs(thousands - Math.round(thousands)) < 1e-6
}

function isFixed(text: string, language: Language, wanted: Figure | undefined): boolean {
  return (
    wanted !== undefined &&
    findFigures(text, language).some((figure) => figuresAgree(figure, wanted) >= exact)
  )
}

/** Writes another value as the figure is written: with its scale, unit and commas. */
function rewrite(text: string, figure: Figure, wanted: Figure): string | undefined {
  if (figure.kind === 'date' || wanted.kind === 'date') return rewriteDate(text, figure, wanted)
  if (figure.kind === 'time' || wanted.kind === 'time') return undefined
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0]
  if (digits === undefined) return undefined
  const scale = figure.value / Number(digits.replaceAll(',', ''))
  const value = wanted.value / scale
  const plain = Number(value.toPrecision(12))
  if (!Number.isFinite(plain) || plain <= 0) return undefined
  const written = digits.includes(',') || plain >= 1e4 ? groupDigits(String(plain)) : String(plain)
  return text.replace(digits, text.includes('万') || text.includes('亿') ? String(plain) : written)
}

/** Replaces the parts of a date that are written in digits and differ. */
function rewriteDate(text: string, figure: Figure, wanted: Figure): string | undefined {
  if (figure.kind !== 'date' || wanted.kind !== 'date') return undefined
  let written = text
  for (const part of ['year', 'month', 'day'] as const) {
    const [old, right] = [figure.from[part], wanted.from[part]]
    if (old === undefined || right === undefined || old === right) continue
    written = written.replace(new RegExp(`(?<!\\d)0?${old}(?!\\d)`), String(right))
  }
  return written === text ? undefined : written
}
