import { isDeepStrictEqual } from 'node:util'
import type { Figure } from '../../archive/figures/figure.ts'
import { figuresAgree } from '../../archive/figures/figuresAgree.ts'
import { findFigures } from '../../archive/figures/findFigures.ts'
import type { Issue, Story } from '../../archive/issue.ts'
import { type Language, languages } from '../../archive/languages.ts'
import { isPublished, type Publication } from '../api/answers.ts'
import { isAnotherIssue } from './drafts/archivedIssue.ts'

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

/** Whether the archive's issue says what a draft says. A draft with a fault of format says nothing. */
export function isInArchive(issue: Issue | undefined, published: Issue | undefined): issue is Issue {
  return issue !== undefined && isPublished(publicationOf(issue, published))
}

/**
 * Whether the archive's issue has changes that a draft lacks: it is neither the one that was there when the draft was begun
 * or imported, nor what the draft was last published as, nor what the draft says now.
 * @param folder the draft's own
 * @param issue what the draft says
 */
export async function isOutdated(
  folder: string,
  issue: Issue | undefined,
  published: Issue | undefined,
): Promise<boolean> {
  return published !== undefined && !isInArchive(issue, published) && isAnotherIssue(folder, published)
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
