import { heldFile, openArchiveCache } from '../device/archiveCache.ts'
import { eachInParallel } from '../device/eachInParallel.ts'
import { type DownloadAnswer, type DownloadRequest, signOfLife } from '../device/workers/downloadMessages.ts'
import { downloadFiles } from './downloadFiles.ts'
import { tellInTurns } from './tellInTurns.ts'

/**
 * What the worker does with each of the page's requests.
 * @param tell called with each answer
 */
export function answerDownloads(tell: (answer: DownloadAnswer) => void): (request: DownloadRequest) => void {
  let stop = new AbortController()

  async function answer({ kind, files }: Exclude<DownloadRequest, { kind: 'stop' }>) {
    stop = new AbortController()
    const cache = await openArchiveCache()
    if (!cache) return 'unreachable'
    if (kind === 'fetch') {
      const kept = tellInTurns<string>((paths) => tell({ kind: 'kept', files: paths }))
      return downloadFiles(cache, files, stop, ({ file }) => kept.add(file)).finally(kept.end)
    }
    await eachInParallel(files, 4, (file) => heldFile(cache, file))
    return undefined
  }

  return (request) => {
    if (request.kind === 'stop') {
      stop.abort()
      return
    }
    const living = setInterval(() => tell({ kind: 'kept', files: [] }), signOfLife)
    answer(request)
      .catch(() => 'unreachable' as const)
      .finally(() => clearInterval(living))
      .then((failure) => tell({ kind: 'end', failure }))
  }
}
