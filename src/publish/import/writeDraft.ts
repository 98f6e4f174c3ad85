import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue } from '../../archive/issue.ts'
import { InputError } from './inputError.ts'
import type { Unplaced } from './parse/draft.ts'

export type WrittenDraft = { readonly issueFile: string; readonly unplacedFile?: string }

/**
 * Writes an issue to `FOLDER/YYYY-MM.json`, and what is in no story beside it as text. Each file appears whole or
 * not at all; one that stands there already stays unless `force` is set.
 * @throws InputError where the issue's file stands there already
 */
export async function writeDraft(
  folder: string,
  issue: Issue,
  left: readonly Unplaced[],
  force: boolean,
): Promise<WrittenDraft> {
  await mkdir(folder, { recursive: true })
  const issueFile = join(folder, `${issue.id}.json`)
  const unplacedFile = join(folder, `${issue.id}.unplaced.txt`)
  await writeWhole(issueFile, `${JSON.stringify(issue, undefined, 2)}\n`, force)
  if (left.length === 0) {
    await rm(unplacedFile, { force: true })
    return { issueFile }
  }
  await writeWhole(
    unplacedFile,
    left.map(({ text, place, reason }) => `[${place}] ${reason}\n${text}\n`).join('\n'),
    true,
  )
  return { issueFile, unplacedFile }
}

async function writeWhole(file: string, text: string, force: boolean): Promise<void> {
  const draft = `${file}.${process.pid}.part`
  try {
    await writeFile(draft, text, { flag: 'wx' })
    if (force) await rename(draft, file)
    else await link(draft, file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new InputError(
        `${file} stands there already: pass --force to replace it, or --out DIR to write elsewhere.`,
      )
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}
