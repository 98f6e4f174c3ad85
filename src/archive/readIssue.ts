import { isIssue } from './catalogue.ts'
import { knownTags } from './filters.ts'
import type { PublishedIssue } from './publishedIssue.ts'

/**
 * Reads a parsed file as the issue with that id. Undefined if it is something else. Stories lose the places and topics
 * that only a later release knows, as `parseFacetKey` drops them from the counts.
 */
export function readIssue(value: unknown, id: string): PublishedIssue | undefined {
  return isIssue(value, id)
    ? { ...value, stories: value.stories.map((story) => ({ ...story, ...knownTags(story) })) }
    : undefined
}
