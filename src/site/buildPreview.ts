import { join } from 'node:path'
import { nameListFile } from '../disk/archive/readNames.ts'
import { InputError } from '../disk/inputError.ts'
import type { Progress } from '../import/read/progress.ts'
import { readIssueDraft } from '../import/readIssueDraft.ts'
import { writeIssueDraft } from '../import/writeIssueDraft.ts'
import { buildSite } from './buildSite.ts'
import { previewOf } from './data/previewOf.ts'

export type BuiltPreview = {
  /** The folder to serve. */
  readonly site: string
  /** The id of the issue in the preview. */
  readonly issue: string
  /** The report of the import and the check, for people. */
  readonly report: string
}

/**
 * Builds the reader with only the draft that the arguments name. The draft is all there is to judge, and the build
 * takes the same time beside any archive. No service worker keeps the preview. If the address has one from an earlier
 * site, it is removed.
 * @throws InputError if no issue can be made from the file, or if the reader cannot be built with it
 */
export async function buildPreview(
  args: readonly string[],
  folder: string,
  progress: Progress,
): Promise<BuiltPreview> {
  const { issue, findings, report } = await readIssueDraft(args, progress)
  const archive = join(folder, 'archive')
  const site = join(folder, 'site')
  await writeIssueDraft(archive, issue, [], false)
  const preview = previewOf(issue, findings)
  try {
    const names = nameListFile('public/archive/issues')
    await buildSite({
      archive,
      names,
      out: site,
      root: { base: '/' },
      withErrors: true,
      killSwitch: true,
      editions: false,
      preview,
    })
  } catch (error) {
    if (error instanceof InputError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputError(`The reader could not be built on the draft: ${reason}`)
  }
  return { site, issue: issue.id, report }
}
