import type { Filters } from '../../archive/filters.ts'
import type { SpeltName } from '../../archive/names/pinyinWords.ts'
import type { StoryHit } from '../../archive/search/storyHit.ts'
import type { HashedFile } from '../integrity.ts'

/** An issue's file: its path under `archive/`, and its hash. */
export type IssueFile = HashedFile & { readonly id: string }

/** What the page asks: `limit` is how many stories it shows. */
export type Search = { readonly query: string; readonly filters: Filters; readonly limit: number }

/**
 * Which archive there is: its issues, newest first, and the names that can be looked for by their pinyin. Where the
 * device `keeps` none, the issues are the host's.
 */
export type OpenedArchive = {
  readonly files: readonly IssueFile[]
  readonly keeps: boolean
  readonly names: readonly SpeltName[]
}

/**
 * What a search has found so far. `facets` counts the stories that have the terms whatever their place and topic, as
 * a catalogue counts an issue's, so that every filter's count follows from it; `hits` passes the filters.
 */
export type SearchFindings = {
  readonly hits: readonly StoryHit[]
  readonly facets: Readonly<Record<string, number>>
  /** How many issues were searched, and how many there are. */
  readonly searched: number
  readonly total: number
  readonly done: boolean
  /** Whether traditional characters were not simplified, since what it takes could not be loaded. */
  readonly asWritten?: boolean
}

/** What a page asks of the search worker. */
export type SearchRequests = {
  /** To read what the device has of the archive, for the searches to come. */
  readonly open: { readonly asked: OpenedArchive; readonly progress: never; readonly result: undefined }
  /** To look for the words of a query. Tells what is found so far, where it takes long. */
  readonly search: {
    readonly asked: Search
    readonly progress: SearchFindings
    readonly result: SearchFindings
  }
}
