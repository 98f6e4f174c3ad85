import { isLanguage, type Language, languages } from './languages.ts'
import { type PageId, pages } from './pages.ts'

/**
 * A pattern that matches a page's address at the end of a path, under any base: its language, then its ids. A
 * host may also show a page under its file name. It is a string, so that inline scripts can contain it.
 */
export function pagePattern(id: PageId): string {
  const path = pages[id].replace(/:\w+/g, '([^/]+)')
  return `/(${languages.join('|')})/${path}/(?:index\\.html)?$`
}

/** What a story's address says. */
export type StoryPath = { readonly language: Language; readonly issueId: string; readonly storyId: string }

const storyPattern = new RegExp(`^${pagePattern('story')}`)

/**
 * The language and the ids in a story's address. Undefined for any other page.
 * @param path below the site's base, with a slash before it
 */
export function readStoryPath(path: string): StoryPath | undefined {
  const [, language, issueId, storyId] = storyPattern.exec(path) ?? []
  return isLanguage(language) && issueId !== undefined && storyId !== undefined
    ? { language, issueId, storyId }
    : undefined
}
