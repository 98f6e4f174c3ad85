import type { Name } from './nameList.ts'

/**
 * A name in the glossary. `stories` counts the stories that link it, issue by issue, so that its page knows which
 * issues to fetch.
 */
export type GlossaryName = Omit<Name, 'spellings'> & { readonly stories: Readonly<Record<string, number>> }

/**
 * The names that the archive's stories link, in English alphabetical order. `pinyinOrder` lists their indexes in pinyin
 * order. Browsers sort differently, and a page must match what the build made.
 */
export type Glossary = {
  readonly names: readonly GlossaryName[]
  readonly pinyinOrder: readonly number[]
}

/** The glossary of an archive without a list of names. */
export const emptyGlossary: Glossary = { names: [], pinyinOrder: [] }

/**
 * Reads a parsed file as a glossary. Undefined if it is not one. Its hash proves that the build wrote it, so
 * this does not validate its content.
 */
export function readGlossary(value: unknown): Glossary | undefined {
  return isGlossary(value) ? value : undefined
}

function isGlossary(value: unknown): value is Glossary {
  return (
    typeof value === 'object' &&
    value !== null &&
    'names' in value &&
    Array.isArray(value.names) &&
    'pinyinOrder' in value
  )
}

/** The number of stories that link the name. */
export function countStories({ stories }: GlossaryName): number {
  return Object.values(stories).reduce((sum, count) => sum + count, 0)
}
