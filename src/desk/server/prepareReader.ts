import { join } from 'node:path'
import { type BuildStage, buildStages } from '../../archive/site/buildStages.ts'
import { EditorError } from '../../import/editorError.ts'
import { UserError } from '../../messages/userError.ts'
import { isOlderThan } from '../../site/serve/isOlderThan.ts'
import { commonInputs, deskCache } from './deskCache.ts'
import { runScript } from './runScript.ts'

/** The path below which the desk serves the reader. */
export const previewBase = '/preview/'

/** What that reader is made of. */
export const readerInputs = [
  ...commonInputs,
  'src/boot',
  'src/device',
  'src/workers/search',
  'src/workers/download',
  'src/site',
  'public/icons',
]

/** The folder of the reader that shows drafts. */
export function readerFolder(): string {
  return join(deskCache(), 'reader')
}

/**
 * Has the reader built in which an editor sees drafts, by a process of its own, unless that was done and nothing has
 * changed. Takes about half a minute. Returns its folder.
 * @param onStage hears of each stage of the build
 * @param end ends the build
 * @throws InputError with what the build said
 */
export async function prepareReader(
  onStage: (stage: BuildStage) => void = () => undefined,
  end?: AbortSignal,
): Promise<string> {
  const out = readerFolder()
  if (await isOlderThan(join(out, 'shell.html'), readerInputs)) {
    const hear = (line: string) => {
      const stage = buildStages.find((one) => line === one)
      if (stage) onStage(stage)
    }
    await runScript('src/desk/server/runReaderBuild.ts', [], { hear, end, isPatient: true }).catch(
      (error: unknown) => {
        throw error instanceof UserError ? notPrepared(error.message) : error
      },
    )
  }
  return out
}

function notPrepared(quoted: string): EditorError {
  return new EditorError({
    en: 'The preview could not be prepared. The draft is not touched by that. The build said:',
    zh: '预览未能准备好，草稿不受影响。生成程序的原话：',
    quoted,
  })
}
