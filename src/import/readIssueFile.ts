import type { Issue } from '../archive/issue.ts'
import { parseIssue } from '../disk/parseIssue.ts'
import { readText } from '../disk/readText.ts'
import { UserError } from '../messages/userError.ts'
import { importMessage } from './messages/importMessages.ts'

/**
 * Reads an issue file that an editor named.
 * @throws UserError if there is no such file, if it cannot be read, or with every fault of its format
 */
export async function readIssueFile(file: string): Promise<Issue> {
  const read = await readText(file)
  const parsed = read.ok ? parseIssue(file, read.text) : read
  if (parsed.ok) return parsed.issue
  throw new UserError(importMessage('import.notAnIssue', { file }), { findings: parsed.findings })
}
