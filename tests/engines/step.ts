import type { Issue } from '../../src/archive/issue.ts'
import type { FaultHost } from '../browser/support/faultHost.ts'
import type { ReaderPage } from './readerPage.ts'

/** What a step can use. */
export type Visit = {
  readonly host: FaultHost
  /** The issues of the archive, newest first. */
  readonly archive: readonly Issue[]
  /** A page for this step only. */
  readonly page: ReaderPage
  /** Another page of the same browser, which is closed after the check. */
  inAnotherPage(look: (page: ReaderPage) => Promise<void>): Promise<void>
  /** Deploys a newer release of the reader. */
  release(): void
}

/** A piece of the reader's main job. */
export type Step = {
  /** What the reader finds, in a sentence. */
  readonly says: string
  /** Console messages that are allowed meanwhile: the host that the step stops is unreachable. */
  readonly noise?: RegExp
  /** Its time limit in seconds, if it needs longer than usual. */
  readonly limit?: number
  /** Throws if the sentence is not true. */
  readonly take: (visit: Visit) => Promise<void>
}
