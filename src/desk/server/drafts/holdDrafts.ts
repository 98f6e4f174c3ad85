import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue } from '../../../archive/issue.ts'
import { nameListFile, readNames } from '../../../disk/readLists.ts'
import { readPublished } from './archivedIssue.ts'
import { logName } from './draftLog.ts'
import { draftName, type OpenDraft, openDraft } from './openDraft.ts'

/**
 * Holds the drafts of a folder. Each is opened when it is first asked for.
 * @param archive the folder of the issues
 */
export function holdDrafts(folder: string, archive: string) {
  const opened = new Map<string, Promise<OpenDraft>>()
  const ids = () => draftIds(folder)
  const read = async (id: string) => {
    const { names } = await readNames(nameListFile(archive))
    return openDraft(join(folder, id), names, publishedReader(archive, id))
  }
  const hold = (id: string, draft: Promise<OpenDraft>) => {
    opened.set(id, draft)
    draft.catch(() => opened.get(id) === draft && opened.delete(id))
    return draft
  }
  const present = async (id: string) => {
    // Whoever wrote it last is told why it failed. Here the draft on the disk counts.
    const held = await opened.get(id)?.catch(() => undefined)
    // Somebody may have removed its folder.
    return (await ids()).includes(id) ? (held ?? read(id)) : undefined
  }
  return {
    ids,
    /** Returns undefined if there is no such draft. */
    open: async (id: string): Promise<OpenDraft | undefined> =>
      (await ids()).includes(id) ? (opened.get(id) ?? hold(id, read(id))) : undefined,
    /**
     * Writes the log of a draft and opens the draft again. Requests for it wait meanwhile. If the write fails, they get the
     * draft that is on the disk.
     * @param write gets the present draft, if any
     */
    replace: async (id: string, write: (before: OpenDraft | undefined) => Promise<void>): Promise<void> => {
      const before = present(id)
      const written = before.then(write)
      const readAgain = () => read(id)
      const draft = hold(id, written.then(readAgain, readAgain))
      await written
      await draft
    },
    /** Forgets a draft whose folder is moved. */
    forget: (id: string) => opened.delete(id),
  }
}

export type HeldDrafts = ReturnType<typeof holdDrafts>

/** Returns a function that reads the archive's issue of a month, and reads it again only when its file has changed. */
function publishedReader(archive: string, id: string): () => Promise<Issue | undefined> {
  let known: { readonly changed: number; readonly issue: Issue | undefined } | undefined
  return async () => {
    const changed = await stat(join(archive, `${id}.json`)).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    )
    if (known?.changed !== changed) known = { changed, issue: await readPublished(archive, id) }
    return known.issue
  }
}

async function draftIds(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  const isDraft = (name: string) => draftName.test(name) && existsSync(join(folder, name, logName))
  return names.filter(isDraft).sort().reverse()
}
