import type { Language } from '../archive/languages.ts'

/** Addresses within the app, under the router's base path. */
export const paths = {
  front: (language: Language) => `/${language}/`,
  issues: (language: Language) => `/${language}/issues/`,
  issue: (language: Language, issueId: string) => `/${language}/issues/${issueId}/`,
  story: (language: Language, issueId: string, storyId: string) =>
    `/${language}/issues/${issueId}/${storyId}/`,
  settings: (language: Language) => `/${language}/settings/`,
  about: (language: Language) => `/${language}/about/`,
} as const
