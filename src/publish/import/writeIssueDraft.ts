import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue } from '../../archive/issue.ts'
import { hasCode } from '../disk/hasCode.ts'
import { makeOwnFolder } from '../disk/ownFolder.ts'
import { InputError } from './inputError.ts'
import type { Unplaced } from './parse/storyDraft.ts'

export type WrittenIssueDraft = { readonly issueFile: string; readonly unplacedFile?: string }

/**
 * Writes an issue to `FOLDER/YYYY-MM.json`, and beside it, as text, what is in no story. Each file appears whole or not
 * at all. An existing file stays unless `force` is set.
 * @throws InputError if the issue's file already exists
 */
export async function writeIssueDraft(
  folder: string,
  issue: Issue,
  left: readonly Unplaced[],
  force: boolean,
): Promise<WrittenIssueDraft> {
  await mkdir(folder, { recursive: true })
  const own = await makeOwnFolder(join(folder, '.import'))
  try {
    return await writeBoth(folder, own, issue, left, force)
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

async function writeBoth(
  folder: string,
  own: string,
  issue: Issue,
  left: readonly Unplaced[],
  force: boolean,
): Promise<WrittenIssueDraft> {
  const issueFile = join(folder, `${issue.id}.json`)
  const unplacedFile = join(folder, `${issue.id}.unplaced.txt`)
  const [draft, unplaced] = [join(own, 'issue'), join(own, 'unplaced')]
  await writeFile(draft, `${JSON.stringify(issue, undefined, 2)}\n`)
  await (force ? rename(draft, issueFile) : putNew(draft, issueFile))
  if (left.length === 0) {
    await rm(unplacedFile, { force: true })
    return { issueFile }
  }
  await writeFile(
    unplaced,
    left.map(({ text, position, reason }) => `[${position}] ${reason}\n${text}\n`).join('\n'),
  )
  await rename(unplaced, unplacedFile)
  return { issueFile, unplacedFile }
}

async function putNew(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    throw new InputError(
      `${file} stands there already: pass --force to replace it, or --out DIR to write elsewhere.`,
    )
  }
}
