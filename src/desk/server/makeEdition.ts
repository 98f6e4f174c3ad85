import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { writeWhole } from '../../disk/writeFiles.ts'
import { editionMakers } from '../../editions/editionMakers.ts'
import { UserError } from '../../messages/userError.ts'
import { readBuiltRoot } from '../../site/hosts/readBuiltSite.ts'
import type { MadeEdition } from '../api/answers.ts'
import type { EditionRequest } from '../api/requests.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import { readPublished } from './drafts/archivedIssue.ts'
import { openOutside } from './openOutside.ts'
import type { PublishFolders } from './publishDraft.ts'

/**
 * Writes the edition of an issue of the archive that an editor sends, beside the folder of the site, and opens its
 * folder.
 * @throws UserError if the archive has no such issue, or says what the edition lacks
 */
export async function makeEdition(
  { archive, out, root }: PublishFolders,
  { issue: id, edition }: EditionRequest,
): Promise<MadeEdition> {
  const issue = await readPublished(archive, id)
  if (!issue) throw new UserError(deskMessage('desk.noIssue', { id }))
  const made = await editionMakers[edition](issue, {
    root: { base: '/', ...(await readBuiltRoot(out)), ...root },
  })
  const folder = resolve(out, '..', 'editions')
  await mkdir(folder, { recursive: true })
  for (const { ending, content } of made) await writeWhole(join(folder, `${id}.${ending}`), content)
  // Without a program that opens folders, the editor has its path.
  await openOutside(folder).catch(() => undefined)
  return { folder, files: made.map(({ ending }) => `${id}.${ending}`) }
}
