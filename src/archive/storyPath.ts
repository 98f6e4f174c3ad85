import { isLanguage, type Language, languages } from './languages.ts'
import { type PageId, pages } from './pages.ts'

/**
 * A pattern that finds a page's address at the end of a path, wherever the site lies: its language, then its ids. A host
 * may show a page by its file's name, too. It is a text, because inline scripts are given it.
 */
export function pagePattern(id: PageId): string {
  const path = pages[id].path.replace(/:\w+/g, '([^/]+)')
  return `/(${languages.join('|')})/${path}/(?:index\\.html)?$`
}

/** What a story's address says. */
export type StoryPath = { readonly language: Language; readonly issueId: string; readonly storyId: string }

/**
 * The language and the ids in a story's address. Undefined for any other page's.
 * @param path below the site's base, with a slash before it
 */
export function readStoryPath(path: string): StoryPath | undefined {
  const [, language, issueId, storyId] = new RegExp(`^${pagePattern('story')}`).exec(path) ?? []
  return isLanguage(language) && issueId !== undefined && storyId !== undefined
    ? { language, issueId, storyId }
    : undefined
}
