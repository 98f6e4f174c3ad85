import { invariant } from '../invariant.ts'
import { type Language, languages } from '../languages.ts'
import type { Name } from './nameList.ts'

/** The range of a name in a text: UTF-16 offsets, end exclusive. */
export type NameMention = { readonly id: string; readonly start: number; readonly end: number }

/** Finds the names of a list in a text, in order. */
export type FindNames = (text: string, language: Language) => NameMention[]

/**
 * Makes a function that finds these names. Where several names begin at the same offset, the longest wins. It does not
 * look for names inside a name: Chengdu Customs is not also Chengdu. An English name must be whole words; a hyphen
 * joins words into one.
 */
export function nameFinder(names: readonly Name[]): FindNames {
  const finders = {
    en: finderOf(spelt(names, 'en'), (either) => `(?<![\\p{L}\\p{N}-])(?:${either})(?![\\p{L}\\p{N}-])`),
    zh: finderOf(spelt(names, 'zh'), (either) => either),
  }
  return (text, language) => finders[language](text)
}

/** Everything that a name is called in a language. */
export function spellingsOf(name: Name, language: Language): string[] {
  return [name[language], ...(name.spellings?.[language] ?? [])]
}

/** The ids of the names in a story's texts, with the languages in which they occur. */
export function namesIn(
  pairs: readonly Readonly<Partial<Record<Language, string>>>[],
  find: FindNames,
): Map<string, Set<Language>> {
  const found = new Map<string, Set<Language>>()
  for (const pair of pairs) {
    for (const language of languages) {
      const text = pair[language]
      for (const { id } of text === undefined ? [] : find(text, language))
        found.set(id, (found.get(id) ?? new Set()).add(language))
    }
  }
  return found
}

function spelt(names: readonly Name[], language: Language): Map<string, string> {
  return new Map(names.flatMap((name) => spellingsOf(name, language).map((text) => [text, name.id])))
}

function finderOf(ids: ReadonlyMap<string, string>, pattern: (either: string) => string) {
  if (ids.size === 0) return () => []
  const longestFirst = [...ids.keys()].sort((a, b) => b.length - a.length)
  const either = longestFirst.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')
  const names = new RegExp(pattern(either), 'gu')
  return (text: string): NameMention[] =>
    [...text.matchAll(names)].map(({ 0: found, index }) => ({
      id: invariant(ids.get(found), 'id of the name'),
      start: index,
      end: index + found.length,
    }))
}
