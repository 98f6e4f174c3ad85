import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue } from '../archive/issue.ts'
import type { Finding, SaidBy } from '../messages/finding.ts'
import { UserError } from '../messages/userError.ts'
import { hasCode } from './hasCode.ts'
import { diskMessage } from './messages/diskMessages.ts'
import type { en } from './messages/en.ts'
import { jsonPath, parseIssue } from './parseIssue.ts'
import { readLists, withdrawnListFile } from './readLists.ts'
import { readText } from './readText.ts'

export type Archive = {
  readonly issues: Issue[]
  readonly findings: Finding[]
}

/**
 * Reads every issue file of a folder, except hidden ones. Returns the valid issues, newest first, and the
 * faults of the others. A missing folder or one without issues is also a finding.
 */
export async function readArchive(folder: string): Promise<Archive> {
  const names = await readdir(folder).catch((error: unknown) => folderFinding(folder, whyNoFolder(error)))
  if (!Array.isArray(names)) return { issues: [], findings: [names] }
  const files = names.filter(isIssueFile).sort()
  if (files.length === 0) return { issues: [], findings: [folderFinding(folder, 'noIssue')] }
  const read = await Promise.all(files.map((name) => readNamed(folder, name)))
  return {
    issues: read.flatMap(({ issues }) => issues).sort((a, b) => (a.id < b.id ? 1 : -1)),
    findings: read.flatMap(({ findings }) => findings),
  }
}

/**
 * Reads an archive with the lists beside it. It is a fault if the archive still has an issue that is on the list of withdrawn
 * ones.
 */
export async function readWholeArchive(folder: string) {
  const { issues, findings } = await readArchive(folder)
  const lists = await readLists(folder)
  const file = withdrawnListFile(folder)
  const both = lists.withdrawn.flatMap((issue, index): Finding[] => {
    if (!issues.some(({ id }) => id === issue)) return []
    const at = { file, path: jsonPath(['withdrawn', index, 'issue']) }
    return [{ rule: 'withdrawn-issue', code: 'published', params: { issue }, level: 'error', at }]
  })
  return { ...lists, issues, findings: [...findings, ...lists.findings, ...both] }
}

/**
 * A name that begins with a dot is a hidden file's: macOS writes `._2021-07.json` beside `2021-07.json`. Imports once wrote
 * a record beside an issue.
 */
function isIssueFile(name: string): boolean {
  return name.endsWith('.json') && !name.startsWith('.') && !name.endsWith('.import.json')
}

type FolderFault = SaidBy<typeof en, 'archive'>['code']

function whyNoFolder(error: unknown): FolderFault {
  if (hasCode(error, 'ENOTDIR')) return 'file'
  return hasCode(error, 'ENOENT') ? 'missing' : 'unreadable'
}

function folderFinding(folder: string, code: FolderFault): Finding {
  return { rule: 'archive', code, level: 'error', at: { file: folder, path: '$' } }
}

/**
 * Reads an issue file that an editor named.
 * @throws UserError if there is no such file, if it cannot be read, or with every fault of its format
 */
export async function readIssueFile(file: string): Promise<Issue> {
  const parsed = await readIssue(file)
  if (parsed.ok) return parsed.issue
  throw new UserError(diskMessage('file.notAnIssue', { file }), { findings: parsed.findings })
}

async function readIssue(file: string): Promise<ReturnType<typeof parseIssue>> {
  const read = await readText(file)
  return read.ok ? parseIssue(file, read.text) : read
}

async function readNamed(folder: string, name: string): Promise<Archive> {
  const file = join(folder, name)
  const parsed = await readIssue(file)
  if (!parsed.ok) return { issues: [], findings: parsed.findings }
  const { issue } = parsed
  if (name === `${issue.id}.json`) return { issues: [issue], findings: [] }
  const at = { file, path: '$.id' }
  const params = { id: issue.id, file: name }
  return { issues: [], findings: [{ rule: 'file-name', code: 'other', params, level: 'error', at }] }
}
