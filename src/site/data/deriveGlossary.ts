import type { Glossary, GlossaryName } from '../../archive/names/glossary.ts'
import { linkedNames } from '../../archive/names/linkNames.ts'
import type { Name } from '../../archive/names/nameList.ts'
import type { PublishedIssue } from '../../archive/publishedIssue.ts'

/**
 * Makes an archive's glossary: the names that its stories link, each with the number of stories in each issue.
 * @param issues newest first
 */
export function deriveGlossary(list: readonly Name[], issues: readonly PublishedIssue[]): Glossary {
  const counts = new Map<string, Record<string, number>>()
  for (const { id: issueId, stories } of issues) {
    for (const id of stories.flatMap(linkedNames)) {
      const found = counts.get(id) ?? {}
      found[issueId] = (found[issueId] ?? 0) + 1
      counts.set(id, found)
    }
  }
  const linked = list.flatMap(({ spellings: _editorsOwn, ...name }): GlossaryName[] => {
    const stories = counts.get(name.id)
    return stories ? [{ ...name, stories }] : []
  })
  const names = linked.toSorted((one, other) => collator.compare(one.en, other.en))
  const inPinyin = names.toSorted((one, other) => collator.compare(one.pinyin, other.pinyin))
  return { names, pinyinOrder: inPinyin.map((name) => names.indexOf(name)) }
}

/** Sorts Chinese by the name's own pinyin. A collation of characters would put 重庆 where 重 is read zhòng. */
const collator = new Intl.Collator('en-GB', { ignorePunctuation: true })
