import type { Issue } from '../archive/issue.ts'
import { type Language, languages } from '../archive/languages.ts'
import { nameFinder, namesIn, spellingsOf } from '../archive/names/findNames.ts'
import type { Name } from '../archive/names/nameList.ts'
import { jsonPath } from '../disk/parseIssue.ts'
import type { Finding, SaidBy } from '../messages/finding.ts'
import { isSpeltInFull } from './forgottenTones.ts'
import type { en } from './messages/en.ts'

type NameRule = 'name-clash' | 'name-pinyin' | 'name-unused' | 'name-spelling'
type Remark = {
  [Rule in NameRule]: SaidBy<typeof en, Rule> & { readonly rule: Rule } & Pick<Finding, 'level'> & {
      readonly part: readonly (string | number)[]
    }
}[NameRule]

/**
 * Checks a valid list of names against its archive.
 * @param file the file name for the findings
 */
export function checkNames(names: readonly Name[], issues: readonly Issue[], file: string): Finding[] {
  const usage = usageOf(names, issues)
  return names.flatMap((name, index) =>
    faultsOf(name, names.slice(0, index), usage).map(({ part, ...remark }) => ({
      ...remark,
      at: { file, path: jsonPath(['names', index, ...part]) },
    })),
  )
}

function faultsOf(name: Name, earlier: readonly Name[], usage: ReturnType<typeof usageOf>): Remark[] {
  const { id, en, zh, pinyin, spellings } = name
  const faults: Remark[] = []
  const clash = { rule: 'name-clash', level: 'error' } as const
  // No valid list has an id twice, but a name that is about to join a list may be the second with its id.
  const twin = earlier.find((one) => one.id === id)
  if (twin) faults.push({ ...clash, code: 'id', params: { id, other: twin.en }, part: ['id'] })
  const params = { pinyin, zh }
  if (!isSpeltInFull(name))
    faults.push({ rule: 'name-pinyin', code: 'incomplete', params, level: 'error', part: ['pinyin'] })
  // Stories may have lost the name, or use another.
  if (!usage.isInBoth(id))
    faults.push({ rule: 'name-unused', code: 'unused', params: { en, zh }, level: 'warning', part: [] })
  for (const language of languages) {
    // A text does not show which of two names a common spelling means.
    for (const text of spellingsOf(name, language)) {
      const other = earlier.find((one) => spellingsOf(one, language).includes(text))?.id
      if (other !== undefined)
        faults.push({ ...clash, code: 'spelling', params: { text, other }, part: [language] })
    }
    // Stories need not contain the name itself, because it is what readers see.
    for (const [at, text] of (spellings?.[language] ?? []).entries()) {
      const part = ['spellings', language, at]
      if (!usage.texts[language].includes(text))
        faults.push({ rule: 'name-spelling', code: 'unused', params: { text }, level: 'warning', part })
    }
  }
  return faults
}

/** Which names a story has in both languages, and all texts of a language. */
function usageOf(names: readonly Name[], issues: readonly Issue[]) {
  const find = nameFinder(names)
  const stories = issues.flatMap((issue) => issue.stories.map(({ body }) => namesIn(body.flat(), find)))
  const segments = issues.flatMap((issue) => issue.stories.flatMap(({ body }) => body.flat()))
  const textsIn = (language: Language) => segments.map((segment) => segment[language] ?? '').join('\n')
  return {
    isInBoth: (id: string) => stories.some((found) => found.get(id)?.size === languages.length),
    texts: { en: textsIn('en'), zh: textsIn('zh') },
  }
}
