import type { Bilingual } from '../../archive/bilingual.ts'
import type { Figure } from '../../archive/figures/figure.ts'
import { differInScale, figuresAgree } from '../../archive/figures/figuresAgree.ts'
import { findFigures } from '../../archive/figures/findFigures.ts'
import { type PairedFigures, pairFound } from '../../archive/figures/pairFigures.ts'
import { conversion } from '../../archive/figures/units.ts'
import type { Language } from '../../archive/languages.ts'
import { memoized } from '../../archive/memoize.ts'
import { type Fault, pairRule, type WholePair } from '../editorialRule.ts'
import type { LocatedPair } from '../storyTexts.ts'

type Figures = Readonly<Record<Language, readonly Figure[]>>

function figuresOf({ en = '', zh = '' }: Bilingual): Figures {
  return {
    en: findFigures(en, 'en'),
    zh: findFigures(zh, 'zh').filter(({ start }) => !vague.test(zh.slice(start))),
  }
}

/** All figures of a story. Each of its pairs asks for them in turn, so those of the last story are kept. */
const figuresInStory = memoized((story: readonly LocatedPair[]): Figures => {
  const figures = story.map(({ pair }) => figuresOf(pair))
  return { en: figures.flatMap(({ en }) => en), zh: figures.flatMap(({ zh }) => zh) }
}, 1)

/** 十余 is “a dozen”, “some” or “more than ten”, and 二十多岁 “in their twenties”. */
const vague = /^(?:十[余多]|(?:[二三四五六七八]十|\d0)[余多]岁)/

/** The figures that none of the others agrees with as well as `agreement`. */
export function unsaid(figures: readonly Figure[], others: readonly Figure[], agreement: number): Figure[] {
  return figures.filter(
    (figure) => figure.weak !== true && !others.some((other) => figuresAgree(figure, other) >= agreement),
  )
}

/**
 * What says that a figure holds for each of several: 每个奖5万元, 60元一位. “Per hour” and “per mu” have countless translations:
 * 时速, 亩产.
 */
const each = {
  en: /\b(for each|apiece|per(?! (?:cent|hour|day|night|week|month|year|annum|mu)\b))\b/,
  zh: /[每各均逐单/]|分别|面值|元一/,
} as const

/** Whether two figures measure the same, so that one of the two must be wrong. */
function contradict(a: Figure, b: Figure): boolean {
  if (a.kind !== 'quantity' || b.kind !== 'quantity') return a.kind === b.kind
  return conversion(a.unit, b.unit) !== undefined || differInScale(a, b)
}

function some({ en, zh }: Figures, holds: (a: Figure, b: Figure) => boolean): boolean {
  return en.some((a) => zh.some((b) => holds(a, b)))
}

/**
 * The segment's figures that the other language lacks. A figure may be in another segment, even rounded, if only one
 * language has an unmatched figure. If both have one, a rounded figure in another segment does not explain it.
 */
function lacking({ part }: WholePair, { unmatched }: PairedFigures, story: readonly LocatedPair[]): Figures {
  if (unmatched.en.length + unmatched.zh.length === 0) return unmatched
  const all = figuresInStory(story)
  const at = (agreement: number) => ({
    en: unsaid(unmatched.en, all.zh, agreement),
    zh: unsaid(unmatched.zh, all.en, agreement),
  })
  const exact = at(3)
  const [enOnly, zhOnly] = [
    { ...exact, zh: unmatched.zh },
    { ...exact, en: unmatched.en },
  ]
  // A headline may leave out a figure, but not change it, even if the story has one of the two.
  const either = part === 'headline' ? [exact, enOnly, zhOnly] : [exact]
  return either.find((figures) => some(figures, contradict)) ?? at(1)
}

function faultOf(located: WholePair, story: readonly LocatedPair[]): Fault<'differing-figures'> | undefined {
  const own = figuresOf(located.pair)
  const paired = pairFound(own.en, own.zh)
  const { en, zh } = lacking(located, paired, story)
  const conflict = some({ en, zh }, contradict)
  const bound = conflict ? undefined : boundDiffers(paired, located)
  if (bound) return { code: 'bound', params: bound, level: 'warning' }
  const [, text] = (!conflict && own.en.length > 0 && each.en.exec(located.en)) || []
  if (text !== undefined && !each.zh.test(located.zh))
    return { code: 'each', params: { text }, level: 'warning' }
  // Each language has its own headline, which may leave a figure out but not change it.
  if (!conflict && (located.part === 'headline' || en.length + zh.length === 0)) return undefined
  const level = conflict ? 'error' : 'warning'
  const figures = { en: textsOf(located.en, en), zh: textsOf(located.zh, zh) }
  if (some({ en, zh }, differInScale)) return { code: 'scale', params: figures, level }
  if (en.length > 0 && zh.length > 0) return { code: 'both', params: figures, level }
  const language = en.length > 0 ? 'en' : 'zh'
  return { code: 'one', params: { language, figures: figures[language] }, level }
}

/** “More than 400,000” for 40万辆以上, which 400,000 fits too. But half and tenths (八成) are seldom meant exactly. */
function boundDiffers({ pairs }: PairedFigures, texts: WholePair) {
  const wrong = pairs.find(
    (one) =>
      one.en.approximation?.rounding === 'over' &&
      one.zh.approximation?.words.endsWith('以上') === true &&
      !/[成半]$/.test(texts.zh.slice(one.zh.start, one.zh.end)),
  )
  if (wrong === undefined) return undefined
  const printed = textsOf(texts.zh, [wrong.zh]).join('') + (wrong.zh.approximation?.words ?? '')
  return { en: textsOf(texts.en, [wrong.en]).join(''), zh: printed }
}

function textsOf(text: string, figures: readonly Figure[]): string[] {
  return figures.map(({ start, end }) => text.slice(start, end))
}

export const differingFigures = pairRule('differing-figures', faultOf)
