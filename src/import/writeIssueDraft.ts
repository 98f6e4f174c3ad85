import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../disk/writeFiles.ts'
import { formatPlace } from '../messages/formats.ts'
import type { Translator } from '../messages/translator.ts'
import { UserError } from '../messages/userError.ts'
import type { Imported } from './importLines.ts'
import { importMessage } from './messages/importMessages.ts'

export type WrittenIssueDraft = {
  readonly issueFile: string
  readonly unplacedFile?: string
}

/**
 * Writes an issue to `FOLDER/YYYY-MM.json`, and beside it a text file with what is in no story. Each file is written
 * completely or not at all. An existing issue stays unless `force` is set.
 * @throws UserError if the issue's file already exists
 */
export async function writeIssueDraft(
  folder: string,
  { issue, unplaced }: Pick<Imported, 'issue' | 'unplaced'>,
  force: boolean,
  { say, language }: Translator,
): Promise<WrittenIssueDraft> {
  await mkdir(folder, { recursive: true })
  const issueFile = join(folder, `${issue.id}.json`)
  if (!force && existsSync(issueFile))
    throw new UserError(importMessage('import.exists', { file: issueFile }))
  await writeWhole(issueFile, `${JSON.stringify(issue, undefined, 2)}\n`)
  const unplacedFile = join(folder, `${issue.id}.unplaced.txt`)
  if (unplaced.length === 0) {
    await rm(unplacedFile, { force: true })
    return { issueFile }
  }
  const texts = unplaced.map(
    ({ text, position, reason }) =>
      `[${formatPlace(position, language)}] ${say({ code: reason })}\n${text}\n`,
  )
  await writeWhole(unplacedFile, texts.join('\n'))
  return { issueFile, unplacedFile }
}
