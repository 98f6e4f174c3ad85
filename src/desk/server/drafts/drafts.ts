import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import type { Issue } from '../../../archive/issue.ts'
import type { Vocabulary } from '../../../archive/names/vocabulary.ts'
import { withOwnFolder } from '../../../disk/ownFolder.ts'
import { writeDurably } from '../../../disk/writeFiles.ts'
import type { Added } from '../../../draft/draft.ts'
import { draftOfIssue } from '../../../draft/draftOfIssue.ts'
import type { Progress } from '../../../import/read/readers.ts'
import { UserError } from '../../../messages/userError.ts'
import type { NewsletterLine } from '../../api/findings.ts'
import type { BodyOf, StepAnswer } from '../../api/requests.ts'
import { deskMessage } from '../../messages/deskMessages.ts'
import { readPublished, recordArchived } from '../publication.ts'
import { beginLog, type DraftBase } from './draftLog.ts'
import { draftName, holdDrafts } from './holdDrafts.ts'
import { importDraft } from './importDraft.ts'
import { importInDraft, type OpenDraft, takeInDraft } from './openDraft.ts'

/**
 * Opens the folder of the drafts: one folder a draft, named for the month of its issue.
 * @param archive the folder of the issues
 */
export function openDrafts(folder: string, archive: string) {
  const { ids, open, opened, change, turn } = holdDrafts(folder, archive)
  const openAll = async (): Promise<OpenDraft[]> => {
    const all = (await ids()).map((id) => open(id).catch(() => undefined))
    return (await Promise.all(all)).filter((draft) => draft !== undefined)
  }
  // What the drafts add to the archive's vocabulary helps the next import even before it is published.
  const learnt = async (): Promise<Vocabulary[]> =>
    (await openAll()).flatMap(({ history }) => history.present.vocabulary ?? [])
  return {
    folder,
    ids,
    open,
    opened,
    /** Takes a step in a draft. Returns when it is on the disk. */
    take: (id: string, request: BodyOf<'POST drafts/ID/steps'>): Promise<StepAnswer> =>
      turn(id, () => change(id, (draft) => takeInDraft(draft, request))),
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
      await turn(id, async () => {
        // A damaged log throws here, before anything of the draft is overwritten.
        const present = await open(id)
        const base = { ...imported, source: await keepNewsletter(join(folder, id), file, lines) }
        // A draft that is imported again still lacks what it lacked before.
        if (present) return change(id, async (draft) => [undefined, await importInDraft(draft, base)])
        await recordArchived(join(folder, id), await readPublished(archive, id))
        return beginLog(join(folder, id), base)
      })
      return id
    },
    /** Makes a draft of an issue of the archive, unless there is one. */
    begin: (issue: Issue): Promise<string> =>
      turn(issue.id, async () => {
        const own = join(folder, issue.id)
        if (await open(issue.id)) return issue.id
        await recordArchived(own, issue)
        await beginLog(own, { draft: draftOfIssue(issue), remarks: [] })
        return issue.id
      }),
    /** Imports what was pasted into a draft. What is no story becomes an unplaced text. */
    importPasted: async (id: string, { html, text }: BodyOf<'POST drafts/ID/paste'>): Promise<Added> => {
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
    remove: (id: string): Promise<string> =>
      turn(id, async () => {
        const kept = await freeFolder(folder, id)
        await rename(join(folder, id), kept)
        return kept
      }),
    /** Makes a draft the draft of another month. @throws UserError if that month has a draft */
    rename: (id: string, month: string): Promise<void> =>
      turn(id, async () => {
        if ((await ids()).includes(month)) throw new UserError(deskMessage('desk.monthTaken', { month }))
        await rename(join(folder, id), join(folder, month))
        await recordArchived(join(folder, month), await readPublished(archive, month))
      }),
  }
}

export type Drafts = ReturnType<typeof openDrafts>

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
