import type { Finding } from '../../archive/finding.ts'
import type { Issue } from '../../archive/issue.ts'
import { languages } from '../../archive/languages.ts'
import { nameFinder, namesIn, spellingsOf } from '../../archive/names/findNames.ts'
import type { Name } from '../../archive/names/nameList.ts'
import { hanPositions, pinyinWords } from '../../archive/names/pinyinWords.ts'
import { jsonPath } from './parseIssue.ts'

type Remark = Pick<Finding, 'rule' | 'level' | 'path' | 'found' | 'expected'>

/**
 * Holds a list of names that fits the schema against the archive that it is of.
 * @param file the name that findings carry
 */
export function checkNames(names: readonly Name[], issues: readonly Issue[], file: string): Finding[] {
  const remarks = [
    ...clashes(names),
    ...miscounted(names),
    ...unused(names, issues),
    ...unspelt(names, issues),
  ]
  return remarks.map((remark) => ({ file, ...remark }))
}

/** Two names that are called the same, so that nobody knows which a text means. */
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

/** Pinyin that has not a syllable for each character. */
function miscounted(names: readonly Name[]): Remark[] {
  return names.flatMap((name, index): Remark[] => {
    if (pinyinWords(name)) return []
    const path = jsonPath(['names', index, 'pinyin'])
    const expected = `a tone mark on each syllable, and ${hanPositions(name.zh).length} of them, for “${name.zh}”`
    return [{ rule: 'name-pinyin', level: 'error', path, found: `“${name.pinyin}”`, expected }]
  })
}

/** A name that no story has in both languages: it may be gone, or called otherwise. */
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

/** A further spelling that no story has. The name itself need not be there: it is what a reader is told. */
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
