import type { Issue } from '../archive/issue.ts'
import { languages } from '../archive/languages.ts'
import { nameFinder, namesIn, spellingsOf } from '../archive/names/findNames.ts'
import type { Name } from '../archive/names/nameList.ts'
import { hanPositions } from '../archive/names/pinyinWords.ts'
import { jsonPath } from '../disk/archive/parseIssue.ts'
import { counted } from '../disk/counted.ts'
import type { Finding } from '../messages/finding.ts'
import { isSpeltInFull } from './forgottenTones.ts'

type Remark = Pick<Finding, 'rule' | 'level' | 'path' | 'found' | 'expected'>

/**
 * Checks a valid list of names against its archive.
 * @param file the file name for the findings
 */
export function checkNames(names: readonly Name[], issues: readonly Issue[], file: string): Finding[] {
  const remarks = [
    ...takenIds(names),
    ...clashes(names),
    ...misspelt(names),
    ...unused(names, issues),
    ...unspelt(names, issues),
  ]
  return remarks.map((remark) => ({ file, ...remark }))
}

/** Two names with one id: no list has them, but a name that is to join a list may. */
function takenIds(names: readonly Name[]): Remark[] {
  return names.flatMap(({ id }, index): Remark[] => {
    const other = names.slice(0, index).find((one) => one.id === id)
    if (!other) return []
    const path = jsonPath(['names', index, 'id'])
    const found = `“${id}”, which names “${other.en}” in addresses already`
    return [{ rule: 'name-clash', level: 'error', path, found, expected: 'an id of its own in the list' }]
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
        const found = `“${text}”, which “${other}” is called as well`
        return [
          { rule: 'name-clash', level: 'error', path, found, expected: 'each spelling once in the list' },
        ]
      }),
    )
  })
}

/** A name whose pinyin does not have one syllable for each character, with its tone mark unless it is neutral. */
function misspelt(names: readonly Name[]): Remark[] {
  return names.flatMap((name, index): Remark[] => {
    if (isSpeltInFull(name)) return []
    const path = jsonPath(['names', index, 'pinyin'])
    const expected = `${counted(hanPositions(name.zh).length, 'syllable')} for “${name.zh}”, each with its tone mark unless it is neutral`
    return [{ rule: 'name-pinyin', level: 'error', path, found: `“${name.pinyin}”`, expected }]
  })
}

/** A name that no story has in both languages. Stories may have lost it, or use another name. */
function unused(names: readonly Name[], issues: readonly Issue[]): Remark[] {
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
    const found = `“${en}” and “${zh}”, together in no story`
    return [
      {
        rule: 'name-unused',
        level: 'warning',
        path,
        found,
        expected: 'a name that stories have in both languages',
      },
    ]
  })
}

/**
 * An additional spelling that no story has. Stories need not contain the name itself, because it is what readers see.
 */
function unspelt(names: readonly Name[], issues: readonly Issue[]): Remark[] {
  const segments = issues.flatMap(({ stories }) => stories.flatMap(({ body }) => body.flat()))
  return languages.flatMap((language) => {
    const text = segments.map((segment) => segment[language] ?? '').join('\n')
    return names.flatMap(({ spellings }, index) =>
      (spellings?.[language] ?? []).flatMap((spelling, number): Remark[] => {
        if (text.includes(spelling)) return []
        const path = jsonPath(['names', index, 'spellings', language, number])
        const found = `“${spelling}”, in no story`
        return [
          { rule: 'name-spelling', level: 'warning', path, found, expected: 'a spelling that stories have' },
        ]
      }),
    )
  })
}
