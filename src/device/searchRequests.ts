import type { Filters } from '../archive/filters.ts'
import type { SpeltName } from '../archive/names/pinyinWords.ts'
import type { PublishedStory } from '../archive/publishedIssue.ts'
import type { StoryHit } from '../archive/search/storyHit.ts'
import type { Subject } from '../archive/subjects.ts'
import type { HashedFile } from './archiveFile.ts'

/** An issue's file: its path under `archive/`, and its hash; and the file of its words, if the device keeps words. */
export type IssueFile = HashedFile & { readonly id: string; readonly words?: HashedFile | undefined }

/** A search. `limit` is the number of stories that the page shows. */
export type Search = { readonly query: string; readonly filters: Filters; readonly limit: number }

/**
 * The archive to search: its issues, newest first, and the names that can be found by their pinyin. If the device
 * `keeps` none, the worker fetches issues from the host.
 */
export type OpenedArchive = {
  readonly files: readonly IssueFile[]
  readonly keeps: boolean
  readonly names: readonly SpeltName[]
}

/**
 * What a search has found so far. `facets` counts all stories with the terms, by place and topic, as a catalogue
 * does. So the page can derive the count of every filter. `hits` pass the filters.
 */
export type SearchAnswer = {
  readonly hits: readonly StoryHit[]
  readonly facets: Readonly<Record<string, number>>
  /** How many issues were searched, and how many there are. */
  readonly searched: number
  readonly total: number
  readonly done: boolean
}

/** The requests that the search worker answers. */
export type SearchRequests = {
  /** Begins to read the issues on the device, for later searches. */
  readonly open: { readonly asked: OpenedArchive; readonly progress: never; readonly result: undefined }
  /** Searches for the words of a query. Reports interim answers if it takes long. */
  readonly search: {
    readonly asked: { readonly archive: OpenedArchive; readonly search: Search }
    readonly progress: SearchAnswer
    readonly result: SearchAnswer
  }
  /** Finds, in issues on the device, the stories about what the reader follows. Leaves out issues without any. */
  readonly follow: {
    readonly asked: { readonly files: readonly IssueFile[]; readonly subjects: readonly Subject[] }
    readonly progress: never
    readonly result: readonly FollowedIssue[]
  }
}

/** An issue, and its stories about what the reader follows. */
export type FollowedIssue = {
  readonly id: string
  readonly stories: readonly Pick<PublishedStory, 'id' | 'headline'>[]
}
