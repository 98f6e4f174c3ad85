import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Issue, issueSchema } from '../../archive/issue.ts'
import type { Finding } from '../../messages/finding.ts'
import { hasCode } from '../hasCode.ts'
import { isImportRecord } from './importRecord.ts'
import { parseIssue } from './parseIssue.ts'
import { readText, unreadable } from './readText.ts'

export type Archive = {
  readonly issues: Issue[]
  readonly findings: Finding[]
}

/**
 * Reads every issue file of a folder that is not hidden. Returns the valid issues, newest first, and the faults of the
 * others. A missing folder or one without issues is also a finding. Bad input never throws.
 */
export async function readArchive(folder: string): Promise<Archive> {
  const names = await readdir(folder).catch((error: unknown) => folderFinding(folder, ...whyNoFolder(error)))
  if (!Array.isArray(names)) return { issues: [], findings: [names] }
  const files = names.filter(isIssueFile).sort()
  if (files.length === 0) return { issues: [], findings: [folderFinding(folder, 'no issue file')] }
  const read = await Promise.all(files.map((name) => readIssueFile(folder, name, files)))
  return {
    issues: read.flatMap(({ issues }) => issues).sort((a, b) => (a.id < b.id ? 1 : -1)),
    findings: read.flatMap(({ findings }) => findings),
  }
}

/** A name with a dot before it is of a hidden file: macOS writes `._2021-07.json` beside `2021-07.json`. */
function isIssueFile(name: string): boolean {
  return name.endsWith('.json') && !name.startsWith('.') && !isImportRecord(name)
}

const wanted = 'a folder with at least one issue file, named YYYY-MM.json'

function whyNoFolder(error: unknown): [found: string, expected: string] {
  if (hasCode(error, 'ENOTDIR')) return ['a file', 'the folder that the issue files lie in']
  return [hasCode(error, 'ENOENT') ? 'no such folder' : 'a folder that cannot be read', wanted]
}

function folderFinding(folder: string, found: string, expected = wanted): Finding {
  return {
    rule: 'archive',
    level: 'error',
    file: folder,
    path: '$',
    found,
    expected,
  }
}

async function readIssueFile(folder: string, name: string, files: readonly string[]): Promise<Archive> {
  const file = join(folder, name)
  const read = await readText(file)
  if (!read.ok) return { issues: [], findings: [unreadable(file, read.found)] }
  const parsed = parseIssue(file, read.text)
  if (!parsed.ok) return { issues: [], findings: parsed.findings }
  const { issue } = parsed
  if (name === `${issue.id}.json`) return { issues: [issue], findings: [] }
  const base = { rule: 'file-name', level: 'error', file, path: '$.id' } as const
  return { issues: [], findings: [{ ...base, ...idAndName(issue.id, name, files) }] }
}

/** The finding for an issue whose month differs from its file name. */
function idAndName(id: string, name: string, files: readonly string[]): Pick<Finding, 'found' | 'expected'> {
  const stem = name.replace(/\.json$/, '')
  const asNamed = issueSchema.shape.id.safeParse(stem).success ? `"${stem}", as the file is named` : undefined
  if (!files.includes(`${id}.json`)) {
    const renamed = `the file named ${id}.json`
    return { found: `"${id}"`, expected: asNamed ? `${asNamed}, or ${renamed}` : renamed }
  }
  return {
    found: `"${id}", the month of ${id}.json`,
    expected: `${asNamed ?? 'a month of its own in id and file name'}, or the file removed`,
  }
}
