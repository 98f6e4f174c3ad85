import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { formatBytes } from '../archive/formats.ts'
import type { Issue } from '../archive/issue.ts'
import { readArchive } from '../disk/readArchive.ts'
import { readLists } from '../disk/readLists.ts'
import { writeWhole } from '../disk/writeFiles.ts'
import {
  type EditionFile,
  type EditionName,
  editionMakers,
  editionNames,
  pinyinNames,
  usualNames,
} from '../editions/editionMakers.ts'
import type { Sending } from '../editions/mail.ts'
import { type SpellText, textSpeller } from '../editions/spellText.ts'
import type { Translator } from '../messages/translator.ts'
import { UserError } from '../messages/userError.ts'
import { commandMessage } from './messages/commandMessages.ts'
import { argumentError, onlyArgument, readArguments, readSiteRoot } from './readArguments.ts'
import { userErrorText } from './terminal.ts'

const usage = `npm run editions -- 2021-07 [--out DIR] [--site https://example.org] [--base /path/] [--only ${editionNames.join(',')}] [--pinyin] [--from 'NAME <ADDRESS>'] [--unsubscribe ADDRESS] [--archive DIR]`

/**
 * Writes the editions of the issue that the arguments name.
 * @returns the text to print: each file with its size, what to do with it, and what could not be written
 * @throws UserError if nothing can be written
 */
export async function runEditions(args: readonly string[], translator: Translator): Promise<string> {
  const { say } = translator
  const { id, out, archive, root, names, pinyin, sending } = readOptions(args)
  const issue = await findIssue(archive, id)
  const spell = pinyin ? await archiveSpeller(archive) : undefined
  await onDisk(out, () => mkdir(out, { recursive: true }))
  const reports: string[] = []
  const lacks: string[] = []
  for (const name of names)
    try {
      const made = await editionMakers[name](issue, { root, spell, sending })
      const next = say(commandMessage(`command.editions.next.${name}`))
      reports.push([...(await writeFiles(out, id, made)), `    ${next}`].join('\n'))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      lacks.push(userErrorText(error, translator))
    }
  if (reports.length === 0)
    throw new UserError(commandMessage('command.editions.nothingWritten', { reasons: lacks.join('\n') }))
  return [...reports, ...lacks].join('\n\n')
}

function readOptions(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = {
    out: { ...text, default: 'editions' },
    archive: { ...text, default: 'public/archive/issues' },
    base: { ...text, default: '/' },
    site: text,
    only: text,
    pinyin: { type: 'boolean', default: false },
    from: text,
    unsubscribe: text,
  } as const
  const { positionals, values } = readArguments(usage, { args: [...args], allowPositionals: true, options })
  const { out, archive, only, base, site, pinyin, from, unsubscribe } = values
  const id = onlyArgument(positionals, commandMessage('command.editions.oneIssue'), usage)
  const root = readSiteRoot(base, site)
  const offered = pinyin ? pinyinNames : editionNames
  const usual = pinyin ? pinyinNames : usualNames
  const names = only === undefined ? usual : only.split(',').map((name) => editionName(name, offered))
  const sending: Sending = {
    ...(from !== undefined && { from: readSender(from) }),
    ...(unsubscribe !== undefined && { unsubscribe: readUnsubscribe(unsubscribe) }),
  }
  return { id, out, archive, root, names, pinyin, sending }
}

/** Reads a sender such as `Southwest China <news@example.org>`, or an address alone. */
function readSender(from: string): Sending['from'] {
  const whole = from.includes('<') ? from : `<${from}>`
  const [, name = '', address] = /^([^<>]*?)\s*<([^\s<>@]+@[^\s<>@]+)>$/.exec(whole) ?? []
  if (address === undefined) throw argumentError(commandMessage('command.editions.sender', { from }))
  return { name, address }
}

/** Reads an address on the web or of an email, or the tag of a mailing service, such as `{{unsubscribe}}` or `*|UNSUB|*`. */
function readUnsubscribe(place: string): string {
  if (/^(?:https?:\/\/|mailto:)\S+$/.test(place) || /^[{[<%*]\S*[}\]>%*]$/.test(place)) return place
  throw argumentError(commandMessage('command.editions.unsubscribe', { place }))
}

function editionName(name: string, offered: readonly EditionName[]): EditionName {
  const found = offered.find((one) => one === name)
  if (found !== undefined) return found
  const params = { name, offered: offered.join(',') }
  throw argumentError(
    editionNames.some((one) => one === name)
      ? commandMessage('command.editions.noPinyin', params)
      : commandMessage('command.editions.unknown', params),
  )
}

async function findIssue(archive: string, id: string): Promise<Issue> {
  const { issues, findings } = await readArchive(archive)
  const issue = issues.find((one) => one.id === id)
  if (issue) return issue
  const own = findings.filter(({ at }) => at.file === join(archive, `${id}.json`) || at.file === archive)
  if (own.length > 0 || issues.length === 0)
    throw new UserError(commandMessage('command.editions.invalidArchive'), {
      findings: own.length > 0 ? own : findings,
    })
  const params = { archive, id, issues: issues.map((one) => one.id) }
  throw new UserError(commandMessage('command.editions.noIssue', params))
}

/** The speller for the texts of the archive, with its own lists of names and words. */
async function archiveSpeller(archive: string): Promise<SpellText> {
  const { names, wordList, findings } = await readLists(archive)
  if (findings.length === 0) return textSpeller(names, wordList)
  throw new UserError(commandMessage('command.editions.invalidArchive'), { findings })
}

/** Writes the files of an edition. Returns a line for each. */
async function writeFiles(out: string, id: string, files: readonly EditionFile[]): Promise<string[]> {
  const lines: string[] = []
  for (const { ending, content } of files) {
    const path = join(out, `${id}.${ending}`)
    await onDisk(path, () => writeWhole(path, content))
    lines.push(`${path}  ${formatBytes(Buffer.byteLength(content))}`)
  }
  return lines
}

async function onDisk(path: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(commandMessage('command.editions.notWritable', { path, reason }))
  }
}
