import { join } from 'node:path'
import { type BuildStage, buildStages } from '../../archive/buildStages.ts'
import { isOlderThan } from '../../site/serve/isOlderThan.ts'
import type { PreviewProgress } from '../api/answers.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import { deskCache } from './preparePage.ts'
import { runScript } from './runProcess.ts'

/** The path under which the desk serves the reader that shows drafts. */
export const previewBase = '/preview/'

/** The sources of that reader. */
const readerInputs = [
  'package-lock.json',
  'vite.config.ts',
  'src/archive',
  'src/ui',
  'src/app',
  'src/boot',
  'src/device',
  'src/workers',
  'src/site',
  'public/icons',
]

/** The folder of that reader. */
export function readerFolder(): string {
  return join(deskCache(), 'reader')
}

/** The preparation of the reader that shows drafts. It runs once. After a failure, the next request starts it again. */
export type Preparation = {
  /** Returns the reader's folder when it is ready. @throws UserError with what the build said */
  readonly ready: () => Promise<string>
  /** Prepares the reader, and reports progress from now on until it is ready. */
  readonly follow: (report: (progress: PreviewProgress) => void) => Promise<void>
  /** Stops a running preparation. */
  readonly end: () => void
}

/** Makes a preparation. It starts at the first request. */
export function createPreparation(prepare = prepareReader): Preparation {
  const ending = new AbortController()
  const followers = new Set<(progress: PreviewProgress) => void>()
  let folder: Promise<string> | undefined
  let last: PreviewProgress | undefined
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
    follow: async (report) => {
      followers.add(report)
      try {
        if (last) report(last)
        await ready()
        report({ isReady: true })
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
async function prepareReader(onStage: (stage: BuildStage) => void, end: AbortSignal): Promise<string> {
  const out = readerFolder()
  if (await isOlderThan(join(out, 'shell.html'), readerInputs)) {
    const onLine = (line: string) => {
      const stage = buildStages.find((one) => line === one)
      if (stage) onStage(stage)
    }
    const failure = deskMessage('desk.notPrepared')
    await runScript('src/desk/server/buildReader.ts', [], failure, { onLine, end, isPatient: true })
  }
  return out
}
