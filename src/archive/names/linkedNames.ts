import type { PublishedStory } from '../publishedIssue.ts'

/** The ids of the names that a story links, each once. */
export function linkedNames({ body }: Pick<PublishedStory, 'body'>): string[] {
  return [...new Set(body.flat().flatMap(({ names = [] }) => names.map(({ id }) => id)))]
}
