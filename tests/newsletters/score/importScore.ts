import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importLines } from '../../../src/import/importLines.ts'
import { readNewsletter } from '../../../src/import/read/readNewsletter.ts'
import { UserError } from '../../../src/messages/userError.ts'
import type { Newsletter } from '../compose/newsletter.ts'
import type { WrittenFile } from '../writers/writeNewsletter.ts'
import { type IssueScore, scoreIssue } from './scoreIssue.ts'

/** Imports the file as the command does, and compares the issue with the newsletter. */
export async function importScore(newsletter: Newsletter, { name, bytes }: WrittenFile): Promise<IssueScore> {
  const folder = await mkdtemp(join(tmpdir(), 'made-newsletter-'))
  try {
    const file = join(folder, name)
    await writeFile(file, bytes)
    const { lines, apart } = await readNewsletter(file, () => undefined)
    const { issue, unplaced } = importLines(lines, { fileName: name, oneLanguage: true })
    return scoreIssue(
      newsletter,
      issue.stories,
      [...unplaced, ...apart].map(({ text }) => text),
    )
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const score = scoreIssue(newsletter, [], [])
    return { ...score, edits: [error.message, ...score.edits] }
  } finally {
    await rm(folder, { recursive: true })
  }
}
