import type { Name } from './nameList.ts'

/**
 * A name as the glossary tells of it. `stories` counts, issue by issue, the stories that link it, so that its page
 * knows what to ask for.
 */
export type GlossaryName = Omit<Name, 'spellings'> & { readonly stories: Readonly<Record<string, number>> }

/**
 * The names that the archive's stories link, in the order of English. `pinyinOrder` has their numbers in the order of
 * pinyin: browsers do not all sort alike, and a page must be what the build made of it.
 */
export type Glossary = {
  readonly names: readonly GlossaryName[]
  readonly pinyinOrder: readonly number[]
}

/** What there is where nobody has made a list of names. */
export const emptyGlossary: Glossary = { names: [], pinyinOrder: [] }

/** Whether a parsed file is a glossary. Its hash has proved that it is the build's; what is asked here is only whether it is that file. */
export function isGlossary(value: unknown): value is Glossary {
  return (
    typeof value === 'object' &&
    value !== null &&
    'names' in value &&
    Array.isArray(value.names) &&
    'pinyinOrder' in value
  )
}

/** How many stories link the name. */
export function countStories({ stories }: GlossaryName): number {
  return Object.values(stories).reduce((sum, count) => sum + count, 0)
}
