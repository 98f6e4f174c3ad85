import type { Issue } from '../../archive/issue.ts'
import { type Language, languages } from '../../archive/languages.ts'

/** A page that the build renders. */
export type Page = { readonly address: string; readonly language: Language }

/** Every page of the reader in each interface language, by its address under the base path. */
export function pageAddresses(issues: readonly Issue[]): Page[] {
  const tails = [
    '',
    'issues/',
    ...issues.flatMap((issue) => [
      `issues/${issue.id}/`,
      ...issue.stories.map((story) => `issues/${issue.id}/${story.id}/`),
    ]),
    'settings/',
    'about/',
  ]
  return languages.flatMap((language) => tails.map((tail) => ({ address: `/${language}/${tail}`, language })))
}
