import { type Language, otherLanguage } from '../../archive/languages.ts'
import { memoizedByObject, memoizedByText } from '../../archive/memoize.ts'
import type { Name } from '../../archive/names/nameList.ts'
import { type Fault, pairRule } from '../editorialRule.ts'
import { mayAbbreviate, type NamedThing, namesInText } from '../namesInText.ts'

/** The names of one language that the other has neither alone nor within a longer name. */
function lacking(names: readonly NamedThing[], others: readonly NamedThing[], text = ''): NamedThing[] {
  return names.filter(
    ({ key, spellings }) =>
      !others.some((other) => other.key.includes(key) || key.includes(other.key)) &&
      !spellings.some((spelling) => text.includes(spelling)),
  )
}

export const differingNames = pairRule(
  'differing-names',
  (located, story, list): Fault<'differing-names'> | undefined => {
    const find = finderOf(list)
    const [inEnglish, inChinese] = [find(located.en, 'en'), find(located.zh, 'zh')]
    const en = lacking(inEnglish, inChinese, located.zh).filter(({ key }) => !mayAbbreviate(key, located.zh))
    const zh = lacking(inChinese, inEnglish, located.en)
    const conflict = [true, false].some((isPlace) =>
      [en, zh].every((names) => names.some(({ kind }) => (kind === 'place') === isPlace)),
    )
    if (conflict) return { code: 'both', params: { en: textsOf(en), zh: textsOf(zh) }, level: 'error' }
    if (located.part === 'headline') return placeless(en, inChinese)
    const order = orderDiffers(listedNames(inEnglish, located.en), listedNames(inChinese, located.zh))
    if (order) return { code: 'order', params: order, level: 'warning' }
    const [english, chinese] = [en.filter(isTelling), zh.filter(isTelling)]
    if (english.length + chinese.length === 0) return undefined
    const inStory = (language: Language) => story.flatMap(({ pair }) => find(pair[language] ?? '', language))
    const isShort = ({ key }: NamedThing) => story.some(({ pair }) => mayAbbreviate(key, pair.zh ?? ''))
    const unsaid = {
      en: lacking(english, inStory('zh')).filter((name) => !isShort(name)),
      zh: lacking(chinese, inStory('en')),
    }
    const language = unsaid.en.length > 0 ? 'en' : 'zh'
    const names = textsOf(unsaid[language])
    if (names.length === 0) return undefined
    return { code: 'one', params: { language, names, other: otherLanguage(language) }, level: 'warning' }
  },
)

/** Companies and offices have more spellings than a list knows. Places, plans and products do not. */
function isTelling({ kind }: NamedThing): boolean {
  return kind === 'place' || kind === 'scheme'
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
function orderDiffers(en: readonly NamedThing[], zh: readonly NamedThing[]) {
  const within = (names: readonly NamedThing[], others: readonly NamedThing[]) =>
    names.filter(({ key }) => others.some((other) => other.key === key))
  const [inEnglish, inChinese] = [within(en, zh), within(zh, en)]
  const isSame = inEnglish.every(({ key }, at) => inChinese[at]?.key === key)
  return isSame ? undefined : { en: textsOf(inEnglish), zh: textsOf(inChinese) }
}

function textsOf(names: readonly NamedThing[]): string[] {
  return [...new Set(names.map(({ text }) => text))]
}

const finderOf = memoizedByObject((names: readonly Name[]) => memoizedByText(namesInText(names)))
