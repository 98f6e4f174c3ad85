import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { nameListFile, readNames } from '../../../disk/readLists.ts'
import { UserError } from '../../../messages/userError.ts'
import { deskMessage } from '../../messages/deskMessages.ts'
import { inTurn } from '../inTurn.ts'
import { readPublished } from '../publication.ts'
import { hasMoved, LogMoved, logName } from './draftLog.ts'
import { type OpenDraft, readDraft } from './openDraft.ts'

/** A draft is named for the month of its issue. */
export const draftName = /^\d{4}-(?:0[1-9]|1[0-2])$/

/** Writes a change, and returns an answer and the draft after it. */
type Change<Answer> = (draft: OpenDraft) => Promise<readonly [Answer, OpenDraft]>

/**
 * Holds the drafts of a folder in memory. A draft is read when it is first asked for, and again when its log or the archive
 * has changed, whoever changed it.
 * @param archive the folder of the issues
 */
export function holdDrafts(folder: string, archive: string) {
  const held = new Map<string, Promise<OpenDraft>>()
  const turns = new Map<string, ReturnType<typeof inTurn>>()
  const turn = <Result>(id: string, work: () => Promise<Result>): Promise<Result> => {
    const next = turns.get(id) ?? inTurn()
    turns.set(id, next)
    return next(work)
  }
  const read = async (id: string, before?: OpenDraft): Promise<OpenDraft> => {
    const files = [join(archive, `${id}.json`), nameListFile(archive)]
    const version = String(await Promise.all(files.map(timeOf)))
    if (before?.archive.version === version && !(await hasMoved(before.log))) return before
    const { names } = await readNames(nameListFile(archive))
    const published = await readPublished(archive, id)
    return readDraft(join(folder, id), { id, version, names, published }, before)
  }
  const open = async (id: string): Promise<OpenDraft | undefined> => {
    if (!existsSync(join(folder, id, logName))) return undefined
    const before = held.get(id) ?? Promise.resolve(undefined)
    const present = before.catch(() => undefined).then((draft) => read(id, draft))
    held.set(id, present)
    return present
  }
  const opened = async (id: string): Promise<OpenDraft> => {
    const draft = await open(id)
    if (draft) return draft
    throw new UserError(deskMessage('desk.noDraft'))
  }
  const change = async <Answer>(id: string, make: Change<Answer>): Promise<Answer> => {
    try {
      const [answer, after] = await make(await opened(id))
      held.set(id, Promise.resolve(after))
      return answer
    } catch (error) {
      if (error instanceof LogMoved) return change(id, make)
      throw error
    }
  }
  return {
    /** The months that have a draft, the latest first. */
    ids: async (): Promise<string[]> => {
      const names = await readdir(folder).catch(() => [])
      const isDraft = (name: string) => draftName.test(name) && existsSync(join(folder, name, logName))
      return names.filter(isDraft).sort().reverse()
    },
    /** Returns undefined if there is no such draft. @throws UserError if its log is damaged */
    open,
    /** Returns a draft. @throws UserError if there is none, or if its log is damaged */
    opened,
    /** Changes a draft, again if another program was faster. Only within a turn. */
    change,
    /** Lets work that changes a draft wait for other such work. */
    turn,
  }
}

/** When a file was last changed; 0 if there is none. */
async function timeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}
