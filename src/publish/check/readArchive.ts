import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../../archive/finding.ts'
import type { Issue } from '../../archive/issue.ts'
import { parseIssue } from './parseIssue.ts'

export type Archive = {
  readonly issues: Issue[]
  readonly findings: Finding[]
}

/**
 * Reads every issue file of a folder: the issues that hold, newest first, and the faults of all that do not.
 * A folder that is missing or holds no issue is a finding too; nothing is thrown for bad input.
 */
export async function readArchive(folder: string): Promise<Archive> {
  const names = await readdir(folder).catch(() => undefined)
  if (!names) return { issues: [], findings: [folderFinding(folder, 'no such folder')] }
  const files = names.filter((name) => name.endsWith('.json')).sort()
  if (files.length === 0) return { issues: [], findings: [folderFinding(folder, 'no issue file')] }
  const read = await Promise.all(files.map((name) => readIssueFile(folder, name)))
  return {
    issues: read.flatMap(({ issues }) => issues).sort((a, b) => (a.id < b.id ? 1 : -1)),
    findings: read.flatMap(({ findings }) => findings),
  }
}

function folderFinding(folder: string, found: string): Finding {
  const expected = 'a folder with at least one issue file, named YYYY-MM.json'
  return {
    rule: 'archive',
    level: 'error',
    file: folder,
    path: '$',
    found,
    expected,
  }
}

async function readIssueFile(folder: string, name: string): Promise<Archive> {
  const file = join(folder, name)
  const parsed = parseIssue(file, await readFile(file, 'utf8'))
  if (!parsed.ok) return { issues: [], findings: parsed.findings }
  const { issue } = parsed
  if (name === `${issue.id}.json`) return { issues: [issue], findings: [] }
  const expected = `"${name.replace(/\.json$/, '')}", as the file is named, or the file named ${issue.id}.json`
  return {
    issues: [],
    findings: [
      {
        rule: 'file-name',
        level: 'error',
        file,
        path: '$.id',
        found: `"${issue.id}"`,
        expected,
      },
    ],
  }
}
