import type { Care } from '../../words/gazetteer/findDivisions.ts'
import type { EditorialRule, Remark } from '../editorialRule.ts'
import { type FindNamed, mayAbbreviate, type NamedThing, namesInText } from '../namesInText.ts'
import { type LocatedPair, pairsByStory } from '../storyTexts.ts'

type NamedPair = LocatedPair & { readonly en: readonly NamedThing[]; readonly zh: readonly NamedThing[] }

/** The names of one language that the other lacks, alone and within a longer name. */
function lacking(names: readonly NamedThing[], others: readonly NamedThing[]): NamedThing[] {
  return names.filter(
    ({ key }) => !others.some((other) => other.key.includes(key) || key.includes(other.key)),
  )
}

function remarkOn(located: NamedPair, story: readonly NamedPair[]): Remark[] {
  const { pair, path, part } = located
  if (pair.en === undefined || pair.zh === undefined) return []
  const { zh: chinese } = pair
  const en = lacking(located.en, located.zh).filter(({ key }) => !mayAbbreviate(key, chinese))
  const zh = lacking(located.zh, located.en)
  const base = { path, story: located.story.id, expected: 'the same names in both languages' }
  const conflict = [true, false].some((isPlace) =>
    [en, zh].every((names) => names.some((name) => name.isPlace === isPlace)),
  )
  if (conflict)
    return [{ level: 'error', ...base, found: `English ${quoteAll(en)}; Chinese ${quoteAll(zh)}` }]
  if (part === 'headline') return []
  // Companies and offices have more spellings than a list knows, so that what is not found may be there.
  const placesOf = (names: readonly NamedThing[]) => names.filter((name) => name.isPlace)
  const unsaid = {
    en: lacking(
      placesOf(en),
      story.flatMap((other) => other.zh),
    ).filter(({ key }) => !story.some((other) => mayAbbreviate(key, other.pair.zh ?? ''))),
    zh: lacking(
      placesOf(zh),
      story.flatMap((other) => other.en),
    ),
  }
  const found =
    unsaid.en.length > 0
      ? `English ${quoteAll(unsaid.en)}, in no Chinese text of the story`
      : `Chinese ${quoteAll(unsaid.zh)}, in no English text of the story`
  return unsaid.en.length + unsaid.zh.length === 0 ? [] : [{ level: 'warning', ...base, found }]
}

function quoteAll(names: readonly NamedThing[]): string {
  return [...new Set(names.map(({ text }) => `“${text}”`))].join(', ')
}

export const differingNames: EditorialRule = {
  name: 'differing-names',
  what: 'A place, company or office that is another one in the translation, or a place that one language alone names.',
  check: (issue, names = []) => {
    const find = namesInText(names)
    // Only a story in which names seem to differ is worth the half second in which the dictionary loads.
    return pairsByStory(issue).flatMap((pairs) =>
      remarksOn(pairs, find, 'letters').length === 0 ? [] : remarksOn(pairs, find, 'words'),
    )
  },
}

function remarksOn(pairs: readonly LocatedPair[], find: FindNamed, care: Care): Remark[] {
  const named = pairs.map((located): NamedPair => {
    const { en = '', zh = '' } = located.pair
    return { ...located, en: find(en, 'en', care), zh: find(zh, 'zh', care) }
  })
  return named.flatMap((located) => remarkOn(located, named))
}
