import { type Language, otherLanguage } from '../../archive/languages.ts'
import { memoizedByObject, memoizedByText } from '../../archive/memoize.ts'
import type { Name } from '../../archive/names/nameList.ts'
import { editorialRule, type Fault } from '../editorialRule.ts'
import { mayAbbreviate, type NamedThing, namesInText } from '../namesInText.ts'
import { type LocatedPair, pairsByStory } from '../storyTexts.ts'

type NamedPair = LocatedPair & { readonly en: readonly NamedThing[]; readonly zh: readonly NamedThing[] }

/** The names of one language that the other has neither alone nor within a longer name. */
function lacking(names: readonly NamedThing[], others: readonly NamedThing[], text = ''): NamedThing[] {
  return names.filter(
    ({ key, spellings }) =>
      !others.some((other) => other.key.includes(key) || key.includes(other.key)) &&
      !spellings.some((spelling) => text.includes(spelling)),
  )
}

function faultOf(located: NamedPair, story: readonly NamedPair[]): Fault<'differing-names'> | undefined {
  const { pair, part } = located
  if (pair.en === undefined || pair.zh === undefined) return undefined
  const { en: english, zh: chinese } = pair
  const en = lacking(located.en, located.zh, chinese).filter(({ key }) => !mayAbbreviate(key, chinese))
  const zh = lacking(located.zh, located.en, english)
  const conflict = [true, false].some((isPlace) =>
    [en, zh].every((names) => names.some(({ kind }) => (kind === 'place') === isPlace)),
  )
  if (conflict) return { code: 'both', params: { en: textsOf(en), zh: textsOf(zh) }, level: 'error' }
  if (part === 'headline') return placeless(en, located.zh)
  const listed = { en: listedNames(located.en, pair.en), zh: listedNames(located.zh, pair.zh) }
  const order = orderDiffers(listed)
  if (order) return { code: 'order', params: order, level: 'warning' }
  const unsaid = unsaidInStory({ en, zh }, story)
  const language = unsaid.en.length > 0 ? 'en' : 'zh'
  const names = textsOf(unsaid[language])
  if (names.length === 0) return undefined
  return { code: 'one', params: { language, names, other: otherLanguage(language) }, level: 'warning' }
}

/** The places of the English headline, if the Chinese one names none. In a list of four regions it needs one. */
function placeless(
  en: readonly NamedThing[],
  zh: readonly NamedThing[],
): Fault<'differing-names'> | undefined {
  const [places, chinese] = [en, zh].map((names) => textsOf(names.filter(({ kind }) => kind === 'place')))
  if (!places?.length || chinese?.length) return undefined
  return { code: 'headline', params: { names: places }, level: 'warning' }
}

/** What is between two names of a list or a route. */
const betweenListed = /^(?:,? (?:and|to) (?:the |of the )?|, (?:the )?|、|和|与|及|以及|[至到]|通?往)$/

/** The names that a text lists one directly after the other, or as the two ends of a route. */
function listedNames(names: readonly NamedThing[], text: string): readonly NamedThing[] {
  const inOrder = names.toSorted((a, b) => a.start - b.start)
  const joined = (a: NamedThing | undefined, b: NamedThing | undefined) =>
    a !== undefined && b !== undefined && betweenListed.test(text.slice(a.end, b.start))
  return inOrder.filter((name, at) => joined(inOrder[at - 1], name) || joined(name, inOrder[at + 1]))
}

/** The names of both lists in the order of each, if it is not the same: it tells a reader of Chinese who ranks first. */
function orderDiffers({ en, zh }: Readonly<Record<Language, readonly NamedThing[]>>) {
  const within = (names: readonly NamedThing[], others: readonly NamedThing[]) =>
    names.filter(({ key }) => others.some((other) => other.key === key))
  const [inEnglish, inChinese] = [within(en, zh), within(zh, en)]
  const isSame = inEnglish.every(({ key }, at) => inChinese[at]?.key === key)
  return isSame ? undefined : { en: textsOf(inEnglish), zh: textsOf(inChinese) }
}

type Unsaid = Readonly<Record<Language, readonly NamedThing[]>>

/** The places, plans and products that no text of the story's other language names. Companies and offices have more spellings than a list knows. */
function unsaidInStory({ en, zh }: Unsaid, story: readonly NamedPair[]): Unsaid {
  const telling = (names: readonly NamedThing[]) =>
    names.filter(({ kind }) => kind === 'place' || kind === 'scheme')
  return {
    en: lacking(
      telling(en),
      story.flatMap((other) => other.zh),
    ).filter(({ key }) => !story.some((other) => mayAbbreviate(key, other.pair.zh ?? ''))),
    zh: lacking(
      telling(zh),
      story.flatMap((other) => other.en),
    ),
  }
}

function textsOf(names: readonly NamedThing[]): string[] {
  return [...new Set(names.map(({ text }) => text))]
}

const finderOf = memoizedByObject((names: readonly Name[]) => memoizedByText(namesInText(names)))

export const differingNames = editorialRule('differing-names', (issue, names) => {
  const find = finderOf(names)
  return pairsByStory(issue).flatMap((pairs) => {
    const named = pairs.map((located): NamedPair => {
      const { en = '', zh = '' } = located.pair
      return { ...located, en: find(en, 'en'), zh: find(zh, 'zh') }
    })
    return named.flatMap((located) => {
      const fault = faultOf(located, named)
      return fault ? [{ ...fault, path: located.path, story: located.story.id }] : []
    })
  })
})
