import { join, resolve } from 'node:path'
import { type BuildStage, buildStages } from '../../archive/buildStages.ts'
import { isOlderThan } from '../../site/serve/isOlderThan.ts'
import type { PreviewProgress } from '../api/answers.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import { deskCache, deskInputs } from './preparePage.ts'
import { runScript } from './runProcess.ts'

/** The path under which the desk serves the reader that shows drafts. */
export const previewBase = '/preview/'

/** The folder of that reader. */
export const readerFolder = resolve(deskCache, 'reader')

type Report = (progress: PreviewProgress) => void

/** The preparation of the reader that shows drafts. It runs once. After a failure, the next request starts it again. */
export type Preparation = {
  /**
   * Returns the reader's folder when it is ready, and reports progress from now on until then.
   * @throws UserError with what the build said
   */
  readonly ready: (report?: Report) => Promise<string>
  /** Stops a running preparation. */
  readonly end: () => void
}

/** Makes a preparation. It starts at the first request. */
export function createPreparation(prepare = prepareReader): Preparation {
  const ending = new AbortController()
  const followers = new Set<Report>()
  let folder: Promise<string> | undefined
  let last: PreviewProgress | undefined
  const follow: Report = (progress) => {
    last = progress
    for (const report of followers) report(progress)
  }
  return {
    ready: async (report = () => undefined) => {
      followers.add(report)
      if (last) report(last)
      folder ??= prepare(follow, ending.signal)
      try {
        return await folder
      } catch (error) {
        folder = undefined
        last = undefined
        throw error
      } finally {
        followers.delete(report)
      }
    },
    end: () => ending.abort(),
  }
}

/**
 * Builds the reader that shows drafts in another process, unless it is up to date. Takes about half a minute. Returns
 * its folder.
 * @throws UserError with what the build said
 */
async function prepareReader(report: Report, end: AbortSignal): Promise<string> {
  if (await isOlderThan(join(readerFolder, 'shell.html'), deskInputs)) {
    const onLine = (line: string) => {
      const stage: BuildStage | undefined = buildStages.find((one) => line === one)
      if (stage) report({ stage, number: buildStages.indexOf(stage) + 1, total: buildStages.length })
    }
    const failure = deskMessage('desk.notPrepared')
    await runScript('src/desk/server/buildReader.ts', [], failure, { onLine, end, isPatient: true })
  }
  return readerFolder
}
