import type { Issue } from '../archive/issue.ts'
import { parseIssue } from '../disk/archive/parseIssue.ts'
import { readText } from '../disk/archive/readText.ts'
import { formatFinding } from '../disk/formatFinding.ts'
import { InputError } from '../disk/inputError.ts'

/**
 * Reads an issue file that an editor named.
 * @throws InputError if there is no such file, if it cannot be read, or with every fault of its format
 */
export async function readIssueFile(file: string): Promise<Issue> {
  const read = await readText(file)
  if (!read.ok)
    throw new InputError(
      read.isMissing
        ? `There is no file ${file}: ${read.advice}.`
        : `${file} is no issue file.\n  found     ${read.found}\n  expected  JSON in UTF-8: ${read.advice}`,
    )
  const parsed = parseIssue(file, read.text)
  if (parsed.ok) return parsed.issue
  throw new InputError(parsed.findings.map(formatFinding).join('\n\n'))
}
