import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import type { Issue } from '../../../archive/issue.ts'
import type { Vocabulary } from '../../../archive/names/vocabulary.ts'
import { withOwnFolder } from '../../../disk/ownFolder.ts'
import { writeDurably } from '../../../disk/writeFiles.ts'
import type { Added } from '../../../draft/draft.ts'
import { draftOfIssue } from '../../../draft/draftOfIssue.ts'
import { changesIn, replay } from '../../../draft/history.ts'
import type { Progress } from '../../../import/read/readers.ts'
import { UserError } from '../../../messages/userError.ts'
import type { NewsletterLine } from '../../api/findings.ts'
import type { PasteRequest } from '../../api/requests.ts'
import { deskMessage } from '../../messages/deskMessages.ts'
import { readPublished, recordArchived } from './archivedIssue.ts'
import { type DraftBase, type LoggedStep, replaceLog, writeLog } from './draftLog.ts'
import { type HeldDrafts, holdDrafts } from './holdDrafts.ts'
import { importDraft } from './importDraft.ts'
import { draftName, type OpenDraft } from './openDraft.ts'

/**
 * Opens the folder of the drafts: one folder a draft, named for the month of its issue. Each draft is opened when it is
 * first asked for.
 * @param archive the folder of the issues
 */
export function openDrafts(folder: string, archive: string) {
  const { ids, open, replace, forget } = holdDrafts(folder, archive)
  const openAll = async (): Promise<OpenDraft[]> => {
    const opened = (await ids()).map((id) => open(id).catch(() => undefined))
    return (await Promise.all(opened)).filter((draft) => draft !== undefined)
  }
  // What the drafts add to the archive's vocabulary helps the next import even before it is published.
  const learnt = async (): Promise<Vocabulary[]> =>
    (await openAll()).flatMap((draft) => draft.current().draft.vocabulary ?? [])
  return {
    folder,
    ids,
    open,
    /** Opens every draft but the damaged ones, which the list of drafts names. */
    openAll,
    /**
     * Imports a newsletter. If there is a draft of its month, the editor's changes are applied to the new text.
     * @throws UserError if no issue can be made from it
     */
    importFile: async (file: string, wanted: string | undefined, progress: Progress): Promise<string> => {
      const taught = await learnt()
      const { lines, ...imported } = await importDraft(file, { month: wanted, archive, taught }, progress)
      const { id } = imported.draft.issue
      // A damaged log throws here, before anything of the draft is overwritten.
      await open(id)
      await replace(id, async (before) => {
        const source = await keepNewsletter(join(folder, id), file, lines)
        const base = { ...imported, source, imports: 1, refused: [] }
        if (!before) {
          await recordArchived(join(folder, id), await readPublished(archive, id))
          return writeLog(join(folder, id), base, [])
        }
        // A draft that is imported again still lacks what it lacked before.
        return replaceLog(join(folder, id), (old, steps) => importedOver(base, old, steps))
      })
      return id
    },
    /** Makes a draft of an issue of the archive, unless there is one. */
    begin: async (issue: Issue): Promise<string> => {
      const { id } = issue
      if (await open(id)) return id
      await replace(id, async (before) => {
        if (!before) await writeBegun(join(folder, id), issue, 1)
      })
      return id
    },
    /** Makes a new draft of an issue of the archive. Returns the folder that the present draft was moved to. */
    beginAgain: (issue: Issue) => beginAgain(folder, issue, replace),
    /** Imports what was pasted into a draft. What is no story becomes an unplaced text. */
    importPasted: async (id: string, { html, text }: PasteRequest): Promise<Added> => {
      const taught = await learnt()
      try {
        return await withOwnFolder(join(folder, '.import'), async (own) => {
          const file = join(own, html === '' ? 'pasted.txt' : 'pasted.html')
          await writeFile(file, html === '' ? text : `<meta charset="utf-8">${html}`)
          const { draft } = await importDraft(file, { month: id, archive, taught }, () => undefined)
          return { stories: draft.stories, unplaced: draft.unplaced }
        })
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        return { stories: [], unplaced: [{ key: 'pasted', text, expected: true }] }
      }
    },
    /** Moves a draft out of the drafts. Returns its folder. */
    remove: async (id: string): Promise<string> => {
      const kept = await freeFolder(folder, id)
      await rename(join(folder, id), kept)
      forget(id)
      return kept
    },
    /** Makes a draft the draft of another month. @throws UserError if that month has a draft */
    rename: async (id: string, month: string): Promise<void> => {
      if ((await ids()).includes(month)) throw new UserError(deskMessage('desk.monthTaken', { month }))
      await rename(join(folder, id), join(folder, month))
      forget(id)
      await recordArchived(join(folder, month), await readPublished(archive, month))
    },
  }
}

export type Drafts = ReturnType<typeof openDrafts>

/** Moves the draft of an issue, if there is one, and makes another. Returns the folder that it was moved to. */
async function beginAgain(folder: string, issue: Issue, replace: HeldDrafts['replace']): Promise<string> {
  const { id } = issue
  let kept = ''
  await replace(id, async (before) => {
    kept = await freeFolder(folder, id)
    // A window that shows the old draft names a revision that the new draft does not have.
    await writeBegun(join(folder, `.${id}.new`), issue, (before?.base().imports ?? 0) + 1)
    if (before) await rename(join(folder, id), kept)
    await rename(join(folder, `.${id}.new`), join(folder, id))
  })
  return kept
}

/** Writes the folder of a draft that is made of an issue of the archive. */
async function writeBegun(folder: string, issue: Issue, imports: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  await recordArchived(folder, issue)
  await writeLog(folder, { draft: draftOfIssue(issue), remarks: [], imports, refused: [] }, [])
}

/** Returns a folder for a draft that is moved. Its name is not the name of a draft. */
async function freeFolder(folder: string, id: string): Promise<string> {
  const taken = await readdir(folder)
  let number = 1
  while (taken.includes(`${id}-kept-${number}`)) number += 1
  return resolve(folder, `${id}-kept-${number}`)
}

/** Keeps a copy of a newsletter in the folder of its draft, and its lines. */
async function keepNewsletter(
  folder: string,
  file: string,
  lines: readonly NewsletterLine[],
): Promise<Required<DraftBase>['source']> {
  const source = { name: basename(file), file: `newsletter${extname(file).toLowerCase()}` }
  await mkdir(folder, { recursive: true })
  await copyFile(file, join(folder, source.file))
  await writeDurably(join(folder, linesName), JSON.stringify(lines))
  return source
}

/** Makes the log of another import: with the changes that still fit, and the ids of all steps so far. */
function importedOver(imported: DraftBase, before: DraftBase, steps: readonly LoggedStep[]) {
  const own = replay(
    before.draft,
    steps.map(({ step }) => step),
  )
  const again = replay(imported.draft, changesIn(own.history))
  const refused = [...own.refused, ...again.refused]
  const taken = [...(before.taken ?? []), ...steps.flatMap(({ id }) => id ?? [])]
  return {
    base: { ...imported, imports: before.imports + 1, refused, taken },
    steps: changesIn(again.history),
  }
}

const linesName = 'lines.json'

/** Reads the lines of a draft's newsletter. The list is empty for a draft of an issue. */
export async function readLines(folder: string, id: string): Promise<NewsletterLine[]> {
  return JSON.parse(await readFile(join(folder, id, linesName), 'utf8').catch(() => '[]'))
}

/** Checks the id of a draft in an address. @throws UserError */
export function draftId(text: string): string {
  if (draftName.test(text)) return text
  throw new UserError(deskMessage('desk.notADraft', { name: text }))
}
