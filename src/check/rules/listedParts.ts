import type { QuantityFigure } from '../../archive/figures/figure.ts'
import { invariant } from '../../archive/invariant.ts'
import type { Story } from '../../archive/issue.ts'
import { type Language, languages, paragraphText } from '../../archive/languages.ts'
import { type Fault, oncePerPair, type StoryFault, storyRule } from '../editorialRule.ts'
import { type StatedTotal, statedTotal, sumOf } from '../statedTotal.ts'

/** Below this share of the total, a list that may be partial counts as partial. */
const partial = 0.6

function faultOf(list: StatedTotal, text: string): Fault<'listed-parts'> | undefined {
  const { total, parts, mayBePartial } = list
  const sum = sumOf(parts)
  if (sum === total.value) return shareFault(list, text)
  if (mayBePartial && sum < total.value * partial) return undefined
  const added = `${parts.map(({ digits }) => digits).join(' + ')} = ${sum}`
  const level = mayBePartial && sum < total.value ? 'warning' : 'error'
  return { code: 'sum', params: { sum: added, total: total.digits, text }, level }
}

function shareFault({ total, parts, shares }: StatedTotal, text: string): Fault<'listed-parts'> | undefined {
  if (shares.length !== parts.length) return undefined
  const sum = sumOf(shares)
  if (Math.abs(sum - 100) > 0.1 * shares.length) {
    const added = shares.map(({ digits }) => `${digits}%`).join(' + ')
    return { code: 'shares', params: { sum: `${added} = ${Number(sum.toFixed(2))}%`, text }, level: 'error' }
  }
  const stated = parts.map((part, index) => ({ part, share: invariant(shares[index], 'share of the part') }))
  const wrong = stated.find(({ part, share }) => !isShareOf(share, part.value / total.value))
  if (!wrong) return undefined
  const right = ((100 * wrong.part.value) / total.value).toFixed(1)
  const params = { part: wrong.part.digits, total: total.digits, share: wrong.share.digits, right, text }
  return { code: 'share', params, level: 'error' }
}

function isShareOf({ value, exponent }: QuantityFigure, ratio: number): boolean {
  return Math.abs(value - ratio * 100) <= 10 ** exponent
}

function faultsIn({ body }: Story, language: Language): StoryFault<'listed-parts'>[] {
  return body.flatMap((paragraph, p) => {
    let before = paragraphText(body[p - 1] ?? [], language) ?? ''
    return paragraph.flatMap((segment, s): StoryFault<'listed-parts'>[] => {
      const text = segment[language]
      if (text === undefined) return []
      const list = statedTotal(text, before, language)
      before = language === 'en' ? `${before} ${text}` : before + text
      const fault = list && faultOf(list, text)
      return fault ? [{ ...fault, part: ['body', p, s, language] }] : []
    })
  })
}

export const listedParts = oncePerPair(
  storyRule('listed-parts', (story) => languages.flatMap((language) => faultsIn(story, language))),
)
