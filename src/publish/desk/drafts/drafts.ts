import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { draftOfIssue } from '../../../archive/draft/draftOfIssue.ts'
import { replay } from '../../../archive/draft/history.ts'
import type { Issue } from '../../../archive/issue.ts'
import type { Vocabulary } from '../../../archive/names/vocabulary.ts'
import { nameListFile, readNames } from '../../check/read/readNames.ts'
import { writeDurably } from '../../disk/writeDurably.ts'
import { EditorError } from '../../import/editorError.ts'
import type { Progress } from '../../import/extract/progress.ts'
import { writeLog } from './draftLog.ts'
import { effectiveChanges } from './effectiveChanges.ts'
import { importDraft } from './importDraft.ts'
import { type OpenDraft, openDraft } from './openDraft.ts'
import type { DraftBase } from './readLog.ts'

/** The drafts of a folder: one folder a draft, named for the month of its issue. */
export type Drafts = {
  readonly folder: string
  readonly ids: () => Promise<string[]>
  /** Undefined if there is no such draft. */
  readonly open: (id: string) => Promise<OpenDraft | undefined>
  /**
   * Imports a newsletter. If there is a draft of its month, the editor's mends are made again on the new text.
   * @throws InputError if no issue can be made from it
   */
  readonly importFile: (file: string, month: string | undefined, progress: Progress) => Promise<string>
  /** Begins to correct an issue of the archive. A draft of it that is there stays. */
  readonly begin: (issue: Issue) => Promise<string>
  readonly close: () => Promise<void>
}

const month = /^\d{4}-(?:0[1-9]|1[0-2])$/

/**
 * Opens the folder of the drafts. Each draft is opened when it is first asked for.
 * @param archive the folder of the issues, whose list of names the rules ask for
 */
export function openDrafts(folder: string, archive: string): Drafts {
  const opened = new Map<string, Promise<OpenDraft>>()
  const ids = () => draftIds(folder)
  const open = async (id: string) => {
    if (!(await ids()).includes(id)) return undefined
    const draft = opened.get(id) ?? openWithNames(join(folder, id), archive)
    opened.set(id, draft)
    draft.catch(() => opened.delete(id))
    return draft
  }
  const replace = async (id: string, base: DraftBase) => {
    const before = await open(id)
    opened.delete(id)
    await before?.close()
    await writeAgain(join(folder, id), base, before)
  }
  return {
    folder,
    ids,
    open,
    importFile: async (file, wanted, progress) => {
      const taught = await vocabulariesOf(await ids(), open)
      const { lines, ...imported } = await importDraft(file, { month: wanted, archive, taught }, progress)
      const { id } = imported.draft.issue
      // If its log is damaged, this throws before anything of the draft is written over.
      await open(id)
      const own = join(folder, id)
      const source = { name: basename(file), file: `newsletter${extname(file).toLowerCase()}` }
      await mkdir(own, { recursive: true })
      await copyFile(file, join(own, source.file))
      await writeDurably(join(own, linesName), JSON.stringify(lines))
      await replace(id, { ...imported, source, imports: 1, refused: [] })
      return id
    },
    begin: async (issue) => {
      if (await open(issue.id)) return issue.id
      await mkdir(join(folder, issue.id), { recursive: true })
      const draft = draftOfIssue(issue)
      await writeLog(join(folder, issue.id), { draft, remarks: [], imports: 1, refused: [] }, [])
      return issue.id
    },
    close: async () => {
      for (const draft of opened.values()) await draft.then((one) => one.close())
    },
  }
}

/** Writes a log of a new import, with the changes of the draft before that still fit. */
async function writeAgain(folder: string, base: DraftBase, before: OpenDraft | undefined): Promise<void> {
  const changes = effectiveChanges(before?.steps() ?? [])
  const { refused } = replay(base.draft, changes)
  const kept = changes.filter((change) => !refused.includes(change))
  const imports = (before?.base().imports ?? 0) + 1
  await writeLog(folder, { ...base, imports, refused }, kept)
}

/** What the drafts add to the archive's vocabulary: it helps the next import before it is published. */
async function vocabulariesOf(ids: readonly string[], open: Drafts['open']): Promise<Vocabulary[]> {
  const all = await Promise.all(ids.map((id) => open(id).catch(() => undefined)))
  return all.flatMap((draft) => draft?.whole().draft.vocabulary ?? [])
}

async function openWithNames(folder: string, archive: string): Promise<OpenDraft> {
  const { names } = await readNames(nameListFile(archive))
  return openDraft(folder, names)
}

const linesName = 'lines.json'

/** The lines of a draft's newsletter, as JSON; an empty list if it was made of an issue. */
export async function readLines(folder: string, id: string): Promise<string> {
  return readFile(join(folder, id, linesName), 'utf8').catch(() => '[]')
}

async function draftIds(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const named = entries.filter((entry) => entry.isDirectory() && month.test(entry.name))
  const whole = await Promise.all(
    named.map(async ({ name }) =>
      (await readdir(join(folder, name))).includes('changes.ndjson') ? [name] : [],
    ),
  )
  return whole.flat().sort().reverse()
}

/** The id of a draft from an address. @throws InputError if it is none */
export function draftId(text: string): string {
  if (month.test(text)) return text
  throw new EditorError({
    en: `“${text}” names no draft: a draft is named for a month, as 2021-07.`,
    zh: `“${text}”不是草稿的名称：草稿以月份命名，如2021-07。`,
  })
}
