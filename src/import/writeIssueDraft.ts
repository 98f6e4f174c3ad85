import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue } from '../archive/issue.ts'
import { hasCode } from '../disk/hasCode.ts'
import { type ImportRecord, importRecordFile } from '../disk/importRecord.ts'
import { makeOwnFolder } from '../disk/ownFolder.ts'
import { formatPlace } from '../messages/formats.ts'
import type { Translator } from '../messages/translator.ts'
import { UserError } from '../messages/userError.ts'
import { importMessage } from './messages/importMessages.ts'
import type { Unplaced } from './structure/assemble/printedStory.ts'

export type WrittenIssueDraft = {
  readonly issueFile: string
  readonly recordFile?: string
  readonly unplacedFile?: string
}

/**
 * Writes an issue to `FOLDER/YYYY-MM.json`, and beside it the record of its import and a text file with what
 * is in no story. Each file is written completely or not at all. An existing file stays unless `force` is
 * set.
 * @throws UserError if the issue's file already exists
 */
export async function writeIssueDraft(
  folder: string,
  issue: Issue,
  left: readonly Unplaced[],
  force: boolean,
  record: ImportRecord | undefined,
  translator: Translator,
): Promise<WrittenIssueDraft> {
  await mkdir(folder, { recursive: true })
  const own = await makeOwnFolder(join(folder, '.import'))
  try {
    const issueFile = await writeIssue(folder, own, issue, force)
    const recordFile = record && (await writeRecord(folder, own, issue.id, record))
    const unplacedFile = await writeUnplaced(folder, own, issue.id, left, translator)
    return { issueFile, ...(recordFile ? { recordFile } : {}), ...(unplacedFile ? { unplacedFile } : {}) }
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

async function writeIssue(folder: string, own: string, issue: Issue, force: boolean): Promise<string> {
  const [draft, file] = [join(own, 'issue'), join(folder, `${issue.id}.json`)]
  await writeFile(draft, `${JSON.stringify(issue, undefined, 2)}\n`)
  await (force ? rename(draft, file) : putNew(draft, file))
  return file
}

async function writeRecord(
  folder: string,
  own: string,
  issue: string,
  record: ImportRecord,
): Promise<string> {
  const [draft, file] = [join(own, 'record'), importRecordFile(folder, issue)]
  await writeFile(draft, `${JSON.stringify(record, undefined, 1)}\n`)
  await rename(draft, file)
  return file
}

async function writeUnplaced(
  folder: string,
  own: string,
  issue: string,
  left: readonly Unplaced[],
  { say, language }: Translator,
): Promise<string | undefined> {
  const [draft, file] = [join(own, 'unplaced'), join(folder, `${issue}.unplaced.txt`)]
  if (left.length === 0) {
    await rm(file, { force: true })
    return undefined
  }
  const texts = left.map(
    ({ text, position, reason }) =>
      `[${formatPlace(position, language)}] ${say({ code: reason })}\n${text}\n`,
  )
  await writeFile(draft, texts.join('\n'))
  await rename(draft, file)
  return file
}

async function putNew(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    throw new UserError(importMessage('import.exists', { file }))
  }
}
