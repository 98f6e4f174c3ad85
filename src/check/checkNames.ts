import type { Issue } from '../archive/issue.ts'
import { languages } from '../archive/languages.ts'
import { nameFinder, namesIn, spellingsOf } from '../archive/names/findNames.ts'
import type { Name } from '../archive/names/nameList.ts'
import { hanPositions } from '../archive/names/pinyinWords.ts'
import { jsonPath } from '../disk/parseIssue.ts'
import type { Finding, FindingPlace, SaidBy } from '../messages/finding.ts'
import { isSpeltInFull } from './forgottenTones.ts'
import type { en } from './messages/en.ts'

type NameRule = 'name-clash' | 'name-pinyin' | 'name-unused' | 'name-spelling'
type Remark = {
  [Rule in NameRule]: SaidBy<typeof en, Rule> & { readonly rule: Rule } & Pick<Finding, 'level'> &
    Pick<FindingPlace, 'path'>
}[NameRule]

/**
 * Checks a valid list of names against its archive.
 * @param file the file name for the findings
 */
export function checkNames(names: readonly Name[], issues: readonly Issue[], file: string): Finding[] {
  const remarks = [
    ...takenIds(names),
    ...clashes(names),
    ...incompletePinyin(names),
    ...unusedNames(names, issues),
    ...unusedSpellings(names, issues),
  ]
  return remarks.map(({ path, ...remark }) => ({ ...remark, at: { file, path } }))
}

/** Two names with one id. No valid list has them, but a name that is about to join a list may. */
function takenIds(names: readonly Name[]): Remark[] {
  return names.flatMap(({ id }, index): Remark[] => {
    const other = names.slice(0, index).find((one) => one.id === id)
    if (!other) return []
    const path = jsonPath(['names', index, 'id'])
    return [{ rule: 'name-clash', code: 'id', params: { id, other: other.en }, level: 'error', path }]
  })
}

/** Two names with a spelling in common, so that a text does not show which one it means. */
function clashes(names: readonly Name[]): Remark[] {
  return languages.flatMap((language) => {
    const first = new Map<string, string>()
    return names.flatMap((name, index) =>
      spellingsOf(name, language).flatMap((text): Remark[] => {
        const other = first.get(text)
        if (other === undefined) first.set(text, name.id)
        if (other === undefined) return []
        const path = jsonPath(['names', index, language])
        return [{ rule: 'name-clash', code: 'spelling', params: { text, other }, level: 'error', path }]
      }),
    )
  })
}

/** A name whose pinyin does not have one syllable for each character, with its tone mark unless it is neutral. */
function incompletePinyin(names: readonly Name[]): Remark[] {
  return names.flatMap((name, index): Remark[] => {
    if (isSpeltInFull(name)) return []
    const { zh, pinyin } = name
    const params = { pinyin, zh, count: hanPositions(zh).length }
    const path = jsonPath(['names', index, 'pinyin'])
    return [{ rule: 'name-pinyin', code: 'incomplete', params, level: 'error', path }]
  })
}

/** A name that no story has in both languages. Stories may have lost it, or use another name. */
function unusedNames(names: readonly Name[], issues: readonly Issue[]): Remark[] {
  const find = nameFinder(names)
  const stories = issues.flatMap((issue) => issue.stories)
  const inBoth = new Set(
    stories.flatMap(({ body }) =>
      [...namesIn(body.flat(), find)].flatMap(([id, found]) => (found.size === languages.length ? [id] : [])),
    ),
  )
  return names.flatMap(({ id, en, zh }, index): Remark[] => {
    if (inBoth.has(id)) return []
    const path = jsonPath(['names', index])
    return [{ rule: 'name-unused', code: 'unused', params: { en, zh }, level: 'warning', path }]
  })
}

/**
 * An additional spelling that no story has. Stories need not contain the name itself, because it is what readers see.
 */
function unusedSpellings(names: readonly Name[], issues: readonly Issue[]): Remark[] {
  const segments = issues.flatMap(({ stories }) => stories.flatMap(({ body }) => body.flat()))
  return languages.flatMap((language) => {
    const all = segments.map((segment) => segment[language] ?? '').join('\n')
    return names.flatMap(({ spellings }, index) =>
      (spellings?.[language] ?? []).flatMap((text, number): Remark[] => {
        if (all.includes(text)) return []
        const path = jsonPath(['names', index, 'spellings', language, number])
        return [{ rule: 'name-spelling', code: 'unused', params: { text }, level: 'warning', path }]
      }),
    )
  })
}
