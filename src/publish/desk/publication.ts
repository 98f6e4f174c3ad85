import { isDeepStrictEqual } from 'node:util'
import type { Figure } from '../../archive/figures/figure.ts'
import { figuresAgree } from '../../archive/figures/figuresAgree.ts'
import { findFigures } from '../../archive/figures/findFigures.ts'
import type { Issue, Story } from '../../archive/issue.ts'
import { type Language, languages } from '../../archive/languages.ts'

/** What publishing a draft will change in the archive. */
export type Publication = {
  /** Whether the archive has no issue of this month yet. */
  readonly isNew: boolean
  readonly stories: number
  /** Ids of stories that are new, gone, or have another text, place or date than the archive. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
  /** Whether something outside the stories differs: the order, the sources, what is accepted. */
  readonly otherChanges: boolean
  /** Published stories of which a figure changed while the note did not: their readers are owed a correction. */
  readonly owedNotes: readonly string[]
}

/** Compares a draft's issue with the archive's of the same month. */
export function publicationOf(issue: Issue, published: Issue | undefined): Publication {
  const before = new Map(published?.stories.map((story) => [story.id, story]))
  const now = new Set(issue.stories.map(({ id }) => id))
  const changed = issue.stories.filter((story) => {
    const old = before.get(story.id)
    return old !== undefined && !isDeepStrictEqual(plain(story), plain(old))
  })
  const pairs = changed.map((story) => ({ story, old: before.get(story.id) }))
  return {
    isNew: published === undefined,
    stories: issue.stories.length,
    added: issue.stories.flatMap(({ id }) => (before.has(id) ? [] : [id])),
    removed: [...before.keys()].filter((id) => !now.has(id)),
    changed: changed.map(({ id }) => id),
    otherChanges: published !== undefined && !isDeepStrictEqual(headOf(issue), headOf(published)),
    owedNotes: pairs.flatMap(({ story, old }) => (old && owesNote(story, old) ? [story.id] : [])),
  }
}

/** The archive's issue of that month. */
export function publishedOf(issues: readonly Issue[], id: string): Issue | undefined {
  return issues.find((issue) => issue.id === id)
}

/** Whether there is nothing to publish. */
export function isPublished({ isNew, added, removed, changed, otherChanges }: Publication): boolean {
  return !isNew && added.length + removed.length + changed.length === 0 && !otherChanges
}

/** As the file has it: undefined fields are not there. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

function headOf({ stories, ...head }: Issue): unknown {
  return plain({ ...head, order: stories.map(({ id }) => id) })
}

function owesNote(story: Story, old: Story): boolean {
  if (!isDeepStrictEqual(story.note, old.note)) return false
  return languages.some((language) => {
    const [now, before] = [figuresOf(story, language), figuresOf(old, language)]
    return before.some((figure) => !now.some((one) => figuresAgree(one, figure) >= 3))
  })
}

function figuresOf({ headline, body }: Story, language: Language): Figure[] {
  return [headline, ...body.flat()].flatMap((text) => findFigures(text[language] ?? '', language))
}
