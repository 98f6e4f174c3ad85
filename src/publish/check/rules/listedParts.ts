import type { Figure, QuantityFigure } from '../../../archive/figures/figure.ts'
import { findFigures } from '../../../archive/figures/findFigures.ts'
import type { Story } from '../../../archive/issue.ts'
import { type EditorialRule, quote, type Remark } from '../editorialRule.ts'
import { jsonPath } from '../parseIssue.ts'

type List = {
  readonly total: QuantityFigure
  readonly parts: readonly QuantityFigure[]
  readonly shares: readonly QuantityFigure[]
}

function isCount(figure: Figure): figure is QuantityFigure {
  return (
    figure.kind === 'quantity' &&
    figure.unit === 'count' &&
    figure.high === undefined &&
    figure.approximation === undefined
  )
}

function isShare(figure: Figure): figure is QuantityFigure {
  return figure.kind === 'quantity' && figure.unit === 'percent' && figure.weak !== true
}

/** The thing counted: the first plural within a few words, before the next comma or preposition. */
function counted(text: string, { end }: Figure): string | undefined {
  const [phrase = ''] = text
    .slice(end, end + 80)
    .split(/[,.;:()]| (?:in|of|for|with|from|at|to|and|were|was|are|have|has|worth)\b/, 1)
  return phrase
    .toLowerCase()
    .match(/[a-z-]+/g)
    ?.slice(0, 6)
    .find((word) => /[^s]s$/.test(word))
}

/** `Of the 58, 32 are in …, 21 in … and 5 in …`: the text names the total as such. */
const wholeEnglish = /\b(?:of|among) (?:the|these|those|all|its)?(?: first)? ?$/i
const wholeChinese = /^[^，。；、]{0,12}(?:中|里|之中|当中)[，,]/

function namedTotal(text: string, figures: readonly Figure[], language: 'en' | 'zh'): List | undefined {
  const total = figures.find(
    (figure): figure is QuantityFigure =>
      isCount(figure) &&
      (language === 'en'
        ? wholeEnglish.test(text.slice(Math.max(0, figure.start - 24), figure.start))
        : wholeChinese.test(text.slice(figure.end))),
  )
  const rest = figures.filter((figure) => total !== undefined && figure.start > total.start)
  const parts = rest.filter(isCount)
  return total === undefined || parts.length < 2 ? undefined : { total, parts, shares: rest.filter(isShare) }
}

/** `36 projects in …, 27 in …, 19 in … and six in …`: at least three counts, after a total of the same things. */
function enumeration(before: string, text: string, figures: readonly Figure[]): List | undefined {
  const parts = figures.filter(isCount).filter(({ weak }) => weak !== true)
  const [first] = parts
  if (first === undefined || parts.length < 3 || !isOneList(text, parts)) return undefined
  const thing = counted(text, first)
  const total = findFigures(before, 'en')
    .filter(isCount)
    .findLast((figure) => thing !== undefined && counted(before, figure) === thing)
  return total === undefined ? undefined : { total, parts, shares: [] }
}

function isOneList(text: string, parts: readonly Figure[]): boolean {
  return parts.slice(1).every((part, index) => {
    const between = text.slice(parts[index]?.end, part.start)
    return /, (?:and )?$| and $/.test(between) && !/[.;]/.test(between)
  })
}

function sum(figures: readonly QuantityFigure[]): number {
  return figures.reduce((total, { value }) => total + value, 0)
}

function faultOf({ total, parts, shares }: List): Pick<Remark, 'found' | 'expected'> | undefined {
  const written = parts.map(({ digits }) => digits).join(' + ')
  if (sum(parts) !== total.value)
    return {
      found: `${written} = ${sum(parts)}`,
      expected: `parts that add up to the stated total, ${total.digits}`,
    }
  if (shares.length !== parts.length) return undefined
  const whole = sum(shares)
  if (Math.abs(whole - 100) > 0.1 * shares.length)
    return {
      found: `${shares.map(({ digits }) => `${digits}%`).join(' + ')} = ${Number(whole.toFixed(2))}%`,
      expected: '100%',
    }
  const wrong = shares.findIndex(
    (share, index) => !isShareOf(share, (parts[index]?.value ?? 0) / total.value),
  )
  return wrong < 0
    ? undefined
    : {
        found: `${parts[wrong]?.digits} of ${total.digits} as ${shares[wrong]?.digits}%`,
        expected: `${((100 * (parts[wrong]?.value ?? 0)) / total.value).toFixed(1)}%`,
      }
}

function isShareOf({ value, exponent }: QuantityFigure, ratio: number): boolean {
  return Math.abs(value - ratio * 100) <= 10 ** exponent
}

function remarksOn(story: Story, index: number): Remark[] {
  return story.body.flatMap((paragraph, p) => {
    let before = story.body
      .slice(Math.max(0, p - 1), p)
      .flat()
      .map(({ en = '' }) => en)
      .join(' ')
    return paragraph.flatMap(({ en, zh }, s) => {
      const text = en ?? zh ?? ''
      const language = en === undefined ? 'zh' : 'en'
      const figures = findFigures(text, language)
      const list = namedTotal(text, figures, language) ?? enumeration(before, text, figures)
      before = `${before} ${en ?? ''}`
      const fault = list === undefined ? undefined : faultOf(list)
      if (fault === undefined) return []
      const path = `${jsonPath(['stories', index, 'body', p, s])}.${language}`
      return [{ level: 'error', path, story: story.id, ...fault, found: `${fault.found} in ${quote(text)}` }]
    })
  })
}

export const listedParts: EditorialRule = {
  name: 'listed-parts',
  what: 'Listed parts that do not add up to the total that is stated, or shares that are not theirs.',
  check: ({ stories }) => stories.flatMap(remarksOn),
}
