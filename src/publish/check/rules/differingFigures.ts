import type { Figure } from '../../../archive/figures/figure.ts'
import { figuresAgree } from '../../../archive/figures/figuresAgree.ts'
import { findFigures } from '../../../archive/figures/findFigures.ts'
import { pairFound } from '../../../archive/figures/pairFigures.ts'
import type { Issue } from '../../../archive/issue.ts'
import type { EditorialRule, Remark } from '../editorialRule.ts'
import { type PlacedPair, storyPairs } from '../storyTexts.ts'

type Read = PlacedPair & { readonly en: readonly Figure[]; readonly zh: readonly Figure[] }

function read(placed: PlacedPair): Read {
  const { en = '', zh = '' } = placed.pair
  return { ...placed, en: findFigures(en, 'en'), zh: findFigures(zh, 'zh') }
}

/** Figures without a counterpart in their segment, nor anywhere else in the story's other language. */
function open(figures: readonly Figure[], others: readonly Figure[]): Figure[] {
  return figures.filter(
    (figure) => figure.weak !== true && !others.some((other) => figuresAgree(figure, other) > 0),
  )
}

function remarkOn(placed: Read, story: readonly Read[]): Remark[] {
  const { pair, part, path } = placed
  if (pair.en === undefined || pair.zh === undefined) return []
  const { unmatched } = pairFound(placed.en, placed.zh)
  const inEnglish = quoteAll(
    pair.en,
    open(
      unmatched.en,
      story.flatMap(({ zh }) => zh),
    ),
  )
  const inChinese = quoteAll(
    pair.zh,
    open(
      unmatched.zh,
      story.flatMap(({ en }) => en),
    ),
  )
  const conflict = inEnglish !== '' && inChinese !== ''
  // A headline is written afresh in each language and may leave a figure out, but not change it.
  if (!conflict && (part === 'headline' || inEnglish + inChinese === '')) return []
  return [
    {
      level: conflict ? 'error' : 'warning',
      path,
      story: placed.story.id,
      found: [inEnglish && `English ${inEnglish}`, inChinese && `Chinese ${inChinese}`]
        .filter(Boolean)
        .join('; '),
      expected: 'the same figures in both languages',
    },
  ]
}

function quoteAll(text: string, figures: readonly Figure[]): string {
  return figures.map(({ start, end }) => `“${text.slice(start, end)}”`).join(', ')
}

/** Figures that differ between the languages of a segment; rounding and other units of one measure do not. */
export const differingFigures: EditorialRule = {
  name: 'differing-figures',
  check: ({ stories }: Issue) =>
    stories.flatMap((story, index) => {
      const pairs = storyPairs(story, index).map(read)
      return pairs.flatMap((placed) => remarkOn(placed, pairs))
    }),
}
