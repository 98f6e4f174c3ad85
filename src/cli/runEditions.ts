import { join, resolve } from 'node:path'
import { formatBytes } from '../archive/formats.ts'
import type { Issue } from '../archive/issue.ts'
import type { SiteRoot } from '../archive/siteAddress.ts'
import { InputError } from '../disk/inputError.ts'
import { readArchive } from '../disk/readArchive.ts'
import { nameListFile, readNames } from '../disk/readLists.ts'
import { makeFolders, writeWhole } from '../disk/writeFiles.ts'
import {
  type EditionFile,
  type EditionKind,
  type EditionName,
  editionKinds,
  editionNames,
  isEditionName,
  type Made,
  pinyinNames,
} from '../editions/editionKinds.ts'
import { editionMessage } from '../editions/messages/editionMessages.ts'
import { type SpellText, textSpeller } from '../editions/spellText.ts'
import { UserError } from '../messages/userError.ts'
import { argumentError, onlyArgument, readArguments, readSiteRoot } from './readArguments.ts'

const usage = `npm run editions -- 2021-07 [--out DIR] [--site https://example.org] [--base /path/] [--only ${editionNames.join(',')}] [--pinyin] [--archive DIR]`

/**
 * Writes the editions of the issue that the arguments name.
 * @returns the text to print: each file with its size and limit, what to do with it, and what could not be written
 * @throws InputError if nothing can be written
 */
export async function runEditions(args: readonly string[]): Promise<string> {
  const { id, out, archive, root, names, pinyin } = readOptions(args)
  const issue = await findIssue(archive, id)
  const spell = pinyin ? await archiveSpeller(archive) : undefined
  await makeFolder(out)
  const reports: string[] = []
  const lacks: string[] = []
  for (const name of names) {
    const { make, next }: EditionKind = editionKinds[name]
    const made = await makeOrSay(() => make(issue, root, spell))
    if ('lacks' in made) lacks.push(`Not written: ${made.lacks}.`)
    else reports.push([...(await writeFiles(out, id, made.files)), `    ${next}`].join('\n'))
  }
  if (reports.length === 0) throw new InputError([...lacks, 'Nothing was written.'].join('\n'))
  return [...reports, ...lacks].join('\n\n')
}

/** What one edition lacks does not keep the others from being written. */
async function makeOrSay(make: () => Made | Promise<Made>): Promise<Made> {
  try {
    return await make()
  } catch (error) {
    if (error instanceof UserError) return { lacks: error.message }
    throw error
  }
}

type Options = {
  readonly id: string
  readonly out: string
  readonly archive: string
  readonly root: SiteRoot
  readonly names: readonly EditionName[]
  readonly pinyin: boolean
}

function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const
  const options = {
    out: { ...text, default: 'editions' },
    archive: { ...text, default: 'public/archive/issues' },
    base: { ...text, default: '/' },
    site: text,
    only: text,
    pinyin: { type: 'boolean', default: false },
  } as const
  const { positionals, values } = readArguments(usage, { args: [...args], allowPositionals: true, options })
  const { out, archive, only, base, site, pinyin } = values
  const id = onlyArgument(positionals, editionMessage('editions.oneIssue'), usage)
  const root = readSiteRoot(base, site)
  const offered = pinyin ? pinyinNames : editionNames
  const names = only === undefined ? offered : only.split(',').map((name) => editionName(name, offered))
  return { id, out, archive, root, names, pinyin }
}

function editionName(name: string, offered: readonly EditionName[]): EditionName {
  const found = offered.find((one) => one === name)
  if (found !== undefined) return found
  const params = { name, offered: offered.join(',') }
  throw argumentError(
    isEditionName(name)
      ? editionMessage('editions.noPinyin', params)
      : editionMessage('editions.unknown', params),
  )
}

async function findIssue(archive: string, id: string): Promise<Issue> {
  const { issues, findings } = await readArchive(archive)
  const issue = issues.find((one) => one.id === id)
  if (issue) return issue
  const own = findings.filter(({ file }) => file === join(archive, `${id}.json`) || file === archive)
  if (own.length > 0) throw new UserError(editionMessage('editions.invalidArchive'), { findings: own })
  const there = issues.map((one) => one.id).join(', ')
  throw new InputError(`${archive} has no issue ${id}; it has ${there || 'none that is valid'}.`)
}

/** What spells the texts of the archive, by its own list of names. */
async function archiveSpeller(archive: string): Promise<SpellText> {
  const { names, findings } = await readNames(nameListFile(archive))
  if (findings.length === 0) return textSpeller(names)
  throw new UserError(editionMessage('editions.invalidArchive'), { findings })
}

async function makeFolder(out: string): Promise<void> {
  await onDisk(out, () => makeFolders(resolve(out)))
}

/** Writes the files of an edition. Returns a line for each. */
async function writeFiles(out: string, id: string, files: readonly EditionFile[]): Promise<string[]> {
  const lines: string[] = []
  for (const { ending, content, most, sizes } of files) {
    const path = join(out, `${id}.${ending}`)
    await onDisk(path, () => writeWhole(path, content))
    const bytes = Buffer.byteLength(content)
    const limit =
      most === undefined ? '' : `, at most ${formatBytes(most)}${bytes > most ? ': TOO LARGE' : ''}`
    lines.push([`${path}  ${formatBytes(bytes)}${limit}`, sizes].filter(Boolean).join('; '))
  }
  return lines
}

async function onDisk(path: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputError(`${path} cannot be written (${reason}); name another folder, as --out DIR`)
  }
}
