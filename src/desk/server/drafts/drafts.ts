import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import type { Issue } from '../../../archive/issue.ts'
import type { Vocabulary } from '../../../archive/names/vocabulary.ts'
import { withOwnFolder } from '../../../disk/ownFolder.ts'
import { nameListFile, readLists } from '../../../disk/readLists.ts'
import { replaceFiles } from '../../../disk/replaceFiles.ts'
import { writeDurably } from '../../../disk/writeFiles.ts'
import type { Added, Draft, UnplacedText } from '../../../draft/draft.ts'
import { draftOfIssue } from '../../../draft/draftOfIssue.ts'
import type { Imported } from '../../../import/importLines.ts'
import { importNewsletter } from '../../../import/importNewsletter.ts'
import type { Progress } from '../../../import/read/pdf/readPdf.ts'
import { positionOf } from '../../../import/read/sourceLine.ts'
import { UserError } from '../../../messages/userError.ts'
import { type NewsletterLine, newsletterLinesSchema } from '../../api/findings.ts'
import { type BodyOf, month, type StepAnswer } from '../../api/requests.ts'
import { deskMessage } from '../../messages/deskMessages.ts'
import { inTurn } from '../inTurn.ts'
import { findPublished, readRecord, recordFile, recordOf } from '../publication.ts'
import { readStored } from '../readStored.ts'
import { beginLog, type DraftBase, hasMoved, logName } from './draftLog.ts'
import { importInDraft, type OpenDraft, readDraft, takeInDraft } from './openDraft.ts'
import { placeLines } from './placeLines.ts'

/** Writes a change, and returns an answer and the draft after it. */
type Change<Answer> = (draft: OpenDraft) => Promise<readonly [Answer, OpenDraft]>

/**
 * The drafts of a folder in memory. A draft is read when it is first asked for, and again when its log or the archive has
 * changed, whoever changed it.
 */
function heldDrafts(folder: string, archive: string) {
  const held = new Map<string, Promise<OpenDraft>>()
  const isDraft = (id: string) => month.safeParse(id).success && existsSync(join(folder, id, logName))

  /** The months that have a draft, the latest first. */
  const ids = async (): Promise<string[]> =>
    (await readdir(folder).catch(() => [])).filter(isDraft).sort().reverse()

  const read = async (id: string, before?: OpenDraft): Promise<OpenDraft> => {
    const own = join(folder, id)
    const files = [join(archive, `${id}.json`), nameListFile(archive), recordFile(own)]
    const stats = await Promise.all(files.map((file) => stat(file).catch(() => undefined)))
    const version = String(stats.map((found) => found?.mtimeMs))
    if (before?.archive.version === version && !(await hasMoved(before.log))) return before
    const { names } = await readLists(archive)
    const published = await findPublished(archive, id)
    const record = await readRecord(own)
    return readDraft(own, { id, version, names, published, record }, before)
  }

  /** Returns a draft. @throws UserError if there is none, or if its log is damaged */
  const opened = async (id: string): Promise<OpenDraft> => {
    if (!isDraft(id)) throw new UserError(deskMessage('desk.noDraft'))
    const before = held.get(id)?.catch(() => undefined) ?? Promise.resolve(undefined)
    const present = before.then((draft) => read(id, draft))
    held.set(id, present)
    return present
  }

  /** Changes a draft. Only within a turn. */
  const change = async <Answer>(id: string, make: Change<Answer>): Promise<Answer> => {
    const [answer, after] = await make(await opened(id))
    held.set(id, Promise.resolve(after))
    return answer
  }

  return { isDraft, ids, opened, change }
}

/**
 * Opens the folder of the drafts: one folder a draft, named for the month of its issue.
 * @param archive the folder of the issues
 */
export function openDrafts(folder: string, archive: string) {
  const { isDraft, ids, opened, change } = heldDrafts(folder, archive)
  /** Lets work that changes a draft wait for other such work. */
  const turn = inTurn()

  /** Opens every draft but the damaged ones, which the list of drafts names. */
  const openAll = async (): Promise<OpenDraft[]> => {
    const all = (await ids()).map((id) => opened(id).catch(() => undefined))
    return (await Promise.all(all)).filter((draft) => draft !== undefined)
  }

  // What the drafts add to the archive's vocabulary helps the next import even before it is published.
  const learnt = async (): Promise<Vocabulary[]> =>
    (await openAll()).flatMap(({ history }) => history.present.vocabulary ?? [])

  return {
    folder,
    isDraft,
    ids,
    opened,
    openAll,
    /** Takes a step in a draft. Returns when it is on the disk. */
    take: (id: string, request: BodyOf<'POST drafts/ID/steps'>): Promise<StepAnswer> =>
      turn(() => change(id, (draft) => takeInDraft(draft, request))),
    /**
     * Imports a newsletter. If there is a draft of its month, the editor's changes are applied to the new text.
     * @throws UserError if no issue can be made from it
     */
    importFile: async (file: string, month: string | undefined, progress: Progress): Promise<string> => {
      const choices = { month, archive, taught: await learnt() }
      const { lines, ...imported } = await importDraft(file, choices, progress)
      const { id } = imported.draft.issue
      const own = join(folder, id)
      await turn(async () => {
        const isKnown = isDraft(id)
        // A damaged log throws here, before anything of the draft is overwritten.
        if (isKnown) await opened(id)
        const base = { ...imported, source: await keepNewsletter(own, file, lines) }
        // A draft that is imported again still lacks what it lacked before.
        if (isKnown) return change(id, async (draft) => [undefined, await importInDraft(draft, base)])
        return beginLog(own, base, recordOf(own, await findPublished(archive, id)))
      })
      return id
    },
    /** Makes a draft of an issue of the archive, unless there is one. */
    begin: (issue: Issue): Promise<string> =>
      turn(async () => {
        const own = join(folder, issue.id)
        const base = { draft: draftOfIssue(issue), remarks: [] }
        if (!isDraft(issue.id)) await beginLog(own, base, recordOf(own, issue))
        return issue.id
      }),
    /** Imports what was pasted into a draft. What is no story becomes an unplaced text. */
    importPasted: async (id: string, { html, text }: BodyOf<'POST drafts/ID/paste'>): Promise<Added> => {
      const choices = { month: id, archive, taught: await learnt() }
      try {
        return await withOwnFolder(join(folder, '.import'), async (own) => {
          const file = join(own, html === '' ? 'pasted.txt' : 'pasted.html')
          await writeFile(file, html === '' ? text : `<meta charset="utf-8">${html}`)
          return (await importDraft(file, choices, () => undefined)).draft
        })
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        return { stories: [], unplaced: [{ key: 'pasted', text, expected: true }] }
      }
    },
    /** Moves a draft out of the drafts. Returns its folder. */
    remove: (id: string): Promise<string> =>
      turn(async () => {
        const kept = resolve(folder, `${id}-kept-${new Date().toISOString().replaceAll(':', '')}`)
        await rename(join(folder, id), kept)
        return kept
      }),
    /** Makes a draft the draft of another month, and returns that. @throws UserError if that month has a draft */
    rename: (id: string, to: string): Promise<string> =>
      turn(async () => {
        if (isDraft(to)) throw new UserError(deskMessage('desk.monthTaken', { month: to }))
        const own = join(folder, to)
        await rename(join(folder, id), own)
        await replaceFiles([recordOf(own, await findPublished(archive, to), await readRecord(own))])
        return to
      }),
  }
}

export type Drafts = ReturnType<typeof openDrafts>

type Choices = Omit<Parameters<typeof importNewsletter>[1], 'oneLanguage'>

/**
 * Makes a draft of a newsletter. A newsletter in one language is accepted: findings
 * say what is missing.
 * @throws UserError if no issue can be made from the file
 */
async function importDraft(file: string, choices: Choices, progress: Progress) {
  const options = { ...choices, oneLanguage: true }
  const { imported, findings, lines } = await importNewsletter(file, options, progress)
  const draft = belowStories(draftOfIssue(imported.issue, imported.unplaced), imported)
  const remarks = findings.filter(({ rule }) => rule.startsWith('import-') && rule !== 'import-unplaced')
  return { draft, remarks, lines: placeLines(draft, lines) }
}

/** Sets which story each unplaced text is below in the newsletter: its likeliest place. */
function belowStories(draft: Draft, { stories }: Imported): Draft {
  const starts = stories.map(({ draft: { headline } }, index) => ({
    at: rankOf(positionOf(headline)),
    key: draft.stories[index]?.key,
  }))
  const below = ({ position = '' }: UnplacedText) =>
    starts.filter(({ at }) => at <= rankOf(position)).sort((a, b) => b.at - a.at)[0]?.key
  return { ...draft, unplaced: draft.unplaced.map((text) => ({ ...text, below: below(text) })) }
}

/** `page 3, line 12` → 300012. */
function rankOf(position: string): number {
  const [, page = '0', line = '0'] = /page (\d+)(?:, line (\d+))?/.exec(position) ?? []
  return Number(page) * 100_000 + Number(line)
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
export function readLines(folder: string): Promise<readonly NewsletterLine[]> {
  return readStored(join(folder, linesName), newsletterLinesSchema, [])
}
