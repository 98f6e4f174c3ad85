import { join } from 'node:path'
import { nameListFile } from '../check/read/readNames.ts'
import type { Progress } from '../import/extract/progress.ts'
import { readIssueDraft } from '../import/readIssueDraft.ts'
import { writeIssueDraft } from '../import/writeIssueDraft.ts'
import { BuildError } from './buildError.ts'
import { buildSite } from './buildSite.ts'
import { previewOf } from './data/previewOf.ts'

export type BuiltPreview = {
  /** The folder to serve. */
  readonly site: string
  /** The id of the issue that it shows. */
  readonly issue: string
  /** What the import and the check have to say, for people. */
  readonly report: string
}

/**
 * Builds the reader on the draft that the arguments name, and on it alone: it is what there is to judge, and the
 * build is as quick over an archive of a hundred issues as over none. No service worker keeps it, and one that is
 * there from elsewhere is removed.
 * @throws InputError where no issue can be made of the file, BuildError where the reader cannot be built on it
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
    await buildSite({ archive, names, out: site, root: { base: '/' }, killSwitch: true, preview })
  } catch (error) {
    if (error instanceof BuildError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new BuildError(`The reader could not be built on the draft: ${reason}`)
  }
  return { site, issue: issue.id, report }
}
