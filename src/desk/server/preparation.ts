import { join, resolve } from 'node:path'
import { isOlderThan } from '../../site/serve/isOlderThan.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import { deskCache, deskInputs } from './preparePage.ts'
import { runScript } from './runProcess.ts'

/** The path under which the desk serves the reader that shows drafts. */
export const previewBase = '/preview/'

/** The folder of that reader. */
export const readerFolder = resolve(deskCache, 'reader')

/**
 * The preparation of the reader that shows drafts. It starts at the first request, and runs once. After a failure, the next
 * request starts it again.
 */
export function createPreparation(prepare = prepareReader) {
  const ending = new AbortController()
  let folder: Promise<string> | undefined
  return {
    /** Returns the reader's folder when it is ready. @throws UserError with what the build said */
    ready: async (): Promise<string> => {
      folder ??= prepare(ending.signal)
      try {
        return await folder
      } catch (error) {
        folder = undefined
        throw error
      }
    },
    /** Stops a running preparation. */
    end: () => ending.abort(),
  }
}

export type Preparation = ReturnType<typeof createPreparation>

/**
 * Builds the reader that shows drafts in another process, unless it is up to date. Takes about half a minute. Returns
 * its folder.
 * @throws UserError with what the build said
 */
async function prepareReader(end: AbortSignal): Promise<string> {
  if (await isOlderThan(join(readerFolder, 'shell.html'), deskInputs)) {
    const failure = deskMessage('desk.notPrepared')
    await runScript('src/desk/server/buildReader.ts', [], failure, { end, isPatient: true })
  }
  return readerFolder
}
