import { invariant } from '../../archive/invariant.ts'

/** The key of a story, for its own reading language and its reading record. */
export function storyKey(issueId: string, storyId: string): string {
  return `${issueId}/${storyId}`
}

/** The ids in a key that `storyKey` made. Throws if it did not. */
export function idsOfKey(key: string): { readonly issueId: string; readonly storyId: string } {
  const [issueId, storyId] = key.split('/')
  return { issueId: invariant(issueId, 'part of the key'), storyId: invariant(storyId, 'part of the key') }
}
