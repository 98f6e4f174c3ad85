import { buildStages } from '../../archive/site/buildStages.ts'
import type { Prepared } from '../api/answers.ts'
import { prepareReader } from './prepareReader.ts'

/** The reader that shows drafts, prepared once; after a failure, anew when it is next asked for. */
export type Preparation = {
  /** Its folder, when it is there. @throws InputError with what the build said */
  readonly ready: () => Promise<string>
  /** Prepares it, and tells how far it is from now on, until it is there. */
  readonly follow: (tell: (prepared: Prepared) => void) => Promise<void>
  /** Ends a preparation that is under way. */
  readonly end: () => void
}

/** Makes the preparation; it begins when it is first asked for. */
export function createPreparation(prepare = prepareReader): Preparation {
  const ending = new AbortController()
  const followers = new Set<(prepared: Prepared) => void>()
  let folder: Promise<string> | undefined
  let last: Prepared | undefined
  const ready = () => {
    folder ??= prepare((stage) => {
      last = { stage, number: buildStages.indexOf(stage) + 1, total: buildStages.length }
      for (const report of followers) report(last)
    }, ending.signal)
    folder.catch(() => {
      folder = undefined
      last = undefined
    })
    return folder
  }
  return {
    ready,
    follow: async (tell) => {
      followers.add(tell)
      try {
        if (last) tell(last)
        await ready()
        tell({ isReady: true })
      } finally {
        followers.delete(tell)
      }
    },
    end: () => ending.abort(),
  }
}
