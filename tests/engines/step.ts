import type { Issue } from '../../src/archive/issue.ts'
import type { FaultHost } from '../e2e/support/faultHost.ts'
import type { ReaderPage } from './readerPage.ts'

/** What a step has to work with. */
export type Visit = {
  readonly host: FaultHost
  /** The issues of the archive, newest first. */
  readonly archive: readonly Issue[]
  /** A page that the step has for itself. */
  readonly page: ReaderPage
  /** Another page of the same browser, which goes when it has been looked at. */
  inAnotherPage(look: (page: ReaderPage) => Promise<void>): Promise<void>
  /** Puts a newer release of the reader on the host. */
  release(): void
  /** Says how many stories have opened without the host by now, and of how many. */
  tellOpened(opened: number, all: number): void
}

/** Why a step cannot be taken with a driver. */
export class CannotTell extends Error {}

/** A piece of the reader's main job. */
export type Step = {
  /** What the reader finds, in a sentence. */
  readonly says: string
  /** What the console may say meanwhile: that the host which the step stops cannot be reached. */
  readonly noise?: RegExp
  /** What must be heard of the pages in it: a step may make noise of its own, to see that nobody is deaf. */
  readonly hears?: readonly RegExp[]
  /** How long it may take, in seconds, where that is long. */
  readonly limit?: number
  /** Throws where it is not as the sentence says; `CannotTell` where this driver cannot look at all. */
  readonly take: (visit: Visit) => Promise<void>
}
