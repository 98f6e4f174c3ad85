import type { QuantityFigure } from '../../archive/figures/figure.ts'
import { invariant } from '../../archive/invariant.ts'
import type { Story } from '../../archive/issue.ts'
import { type Language, languages, paragraphText } from '../../archive/languages.ts'
import { chineseTotal } from '../chineseTotal.ts'
import {
  type EditorialRule,
  type Fault,
  inEachStory,
  oncePerPair,
  quote,
  type StoryFault,
} from '../editorialRule.ts'
import { englishTotal } from '../englishTotal.ts'
import { type StatedTotal, sumOf } from '../statedTotal.ts'

/** Below this share of the total, a list that may be partial is. */
const partial = 0.6

function faultOf(list: StatedTotal): Fault | undefined {
  const { total, parts, mayBePartial } = list
  const sum = sumOf(parts)
  if (sum === total.value) return shareFault(list)
  if (mayBePartial && sum < total.value * partial) return undefined
  return {
    level: mayBePartial && sum < total.value ? 'warning' : 'error',
    found: `${parts.map(({ digits }) => digits).join(' + ')} = ${sum}`,
    expected: `parts that add up to the stated total, ${total.digits}`,
  }
}

function shareFault({ total, parts, shares }: StatedTotal): Fault | undefined {
  if (shares.length !== parts.length) return undefined
  const whole = sumOf(shares)
  if (Math.abs(whole - 100) > 0.1 * shares.length)
    return {
      level: 'error',
      found: `${shares.map(({ digits }) => `${digits}%`).join(' + ')} = ${Number(whole.toFixed(2))}%`,
      expected: '100%',
    }
  const stated = parts.map((part, index) => ({ part, share: invariant(shares[index], 'share of the part') }))
  const wrong = stated.find(({ part, share }) => !isShareOf(share, part.value / total.value))
  return (
    wrong && {
      level: 'error',
      found: `${wrong.part.digits} of ${total.digits} as ${wrong.share.digits}%`,
      expected: `${((100 * wrong.part.value) / total.value).toFixed(1)}%`,
    }
  )
}

function isShareOf({ value, exponent }: QuantityFigure, ratio: number): boolean {
  return Math.abs(value - ratio * 100) <= 10 ** exponent
}

const totalOf = {
  en: englishTotal,
  zh: chineseTotal,
} as const satisfies Record<Language, (text: string, before: string) => StatedTotal | undefined>

function faultsIn({ body }: Story, language: Language): StoryFault[] {
  return body.flatMap((paragraph, p) => {
    let before = paragraphText(body[p - 1] ?? [], language) ?? ''
    return paragraph.flatMap((segment, s): StoryFault[] => {
      const text = segment[language]
      if (text === undefined) return []
      const list = totalOf[language](text, before)
      before = language === 'en' ? `${before} ${text}` : before + text
      const fault = list && faultOf(list)
      if (!fault) return []
      return [{ ...fault, part: ['body', p, s, language], found: `${fault.found} in ${quote(text)}` }]
    })
  })
}

const inTotals = inEachStory((story) => languages.flatMap((language) => faultsIn(story, language)))

export const listedParts: EditorialRule = {
  name: 'listed-parts',
  what: 'Listed parts that do not add up to the total that is stated, or shares that are not theirs.',
  check: (issue) => oncePerPair(inTotals(issue)),
}
