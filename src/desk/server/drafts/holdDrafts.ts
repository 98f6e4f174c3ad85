import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { nameListFile, readNames } from '../../../disk/archive/readLists.ts'
import { type OpenDraft, openDraft } from './openDraft.ts'

/** The drafts that are open, each once. */
export type HeldDrafts = {
  readonly ids: () => Promise<string[]>
  /** Undefined if there is no such draft. */
  readonly open: (id: string) => Promise<OpenDraft | undefined>
  /**
   * Opens a draft anew after its log was written. Who asks for it meanwhile waits for the new one: a change to the one
   * before would be lost. If the write fails, they get the draft that is on the disk.
   * @param write gets the draft that is there, if any, and closes it before it writes another log
   */
  readonly replace: (id: string, write: (before: OpenDraft | undefined) => Promise<void>) => Promise<void>
  readonly close: () => Promise<void>
}

/** A draft is named for the month of its issue. */
export const draftName = /^\d{4}-(?:0[1-9]|1[0-2])$/

/**
 * Holds the drafts of a folder. Each is opened when it is first asked for.
 * @param archive the folder of the issues, whose list of names the rules ask for
 */
export function holdDrafts(folder: string, archive: string): HeldDrafts {
  const opened = new Map<string, Promise<OpenDraft>>()
  const ids = () => draftIds(folder)
  const read = async (id: string) => {
    const { names } = await readNames(nameListFile(archive))
    return openDraft(join(folder, id), names)
  }
  const hold = (id: string, draft: Promise<OpenDraft>) => {
    opened.set(id, draft)
    draft.catch(() => opened.get(id) === draft && opened.delete(id))
    return draft
  }
  const standing = async (id: string) => {
    // Who wrote it last is told why it failed; what is on the disk stands.
    const held = await opened.get(id)?.catch(() => undefined)
    // A folder that somebody removed is a draft no more.
    return (await ids()).includes(id) ? (held ?? read(id)) : undefined
  }
  return {
    ids,
    open: async (id) => ((await ids()).includes(id) ? (opened.get(id) ?? hold(id, read(id))) : undefined),
    replace: async (id, write) => {
      const before = standing(id)
      const written = before.then(write)
      const asItWas = async () => {
        await (await before)?.close()
        return read(id)
      }
      const draft = hold(
        id,
        written.then(() => read(id), asItWas),
      )
      await written
      await draft
    },
    close: async () => {
      for (const draft of opened.values())
        await draft.then(
          (one) => one.close(),
          // It is not open, and who asked for it is told why.
          () => undefined,
        )
    },
  }
}

async function draftIds(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const named = entries.filter((entry) => entry.isDirectory() && draftName.test(entry.name))
  const whole = await Promise.all(
    named.map(async ({ name }) =>
      (await readdir(join(folder, name))).includes('changes.ndjson') ? [name] : [],
    ),
  )
  return whole.flat().sort().reverse()
}
