import type { Issue } from '../../../src/archive/issue.ts'
import type { Name } from '../../../src/archive/names/nameList.ts'
import { readArchive } from '../../../src/disk/readArchive.ts'
import { readLists } from '../../../src/disk/readLists.ts'
import { deriveCatalogue, type SiteFile } from '../../../src/site/deriveCatalogue.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'

/** The builds whose reader the host may serve. */
export const apps = ['today', 'next', 'later'] as const
export type App = (typeof apps)[number]

/** A change of the archive. A dropped issue is back in the next release. */
export type ArchiveChange =
  | { readonly change: 'none' | 'add' }
  | { readonly change: 'correct' | 'withdraw' | 'drop'; readonly issue: string }

/** What a build publishes: a state of the archive, and the reader. */
export type SiteRelease = {
  readonly order: number
  readonly app: App
  readonly issues: readonly Issue[]
  /** The issues that an editor has withdrawn, in this release or an earlier one. */
  readonly withdrawn: readonly string[]
  readonly files: readonly SiteFile[]
}

/** Every release of a walk, in order of publication. */
export class Releases {
  readonly all: SiteRelease[] = []
  readonly #names: readonly Name[]
  /** The archive that editors intend. A release may lack part of it by mistake. */
  #issues: readonly Issue[]
  #withdrawn: readonly string[] = []
  #corrections = 0

  private constructor(issues: readonly Issue[], names: readonly Name[]) {
    this.#issues = issues
    this.#names = names
    this.#add('today', issues)
  }

  /** Begins with the bundled archive. */
  static async begin(): Promise<Releases> {
    const folder = 'public/archive/issues'
    const { issues } = await readArchive(folder)
    const { names } = await readLists(folder)
    return new Releases(issues, names)
  }

  get latest(): SiteRelease {
    return this.before(0)
  }

  /** The release this many before the latest, or the first one if there are fewer. */
  before(back: number): SiteRelease {
    const release = this.all[Math.max(0, this.all.length - 1 - back)]
    if (!release) throw new Error('There is no release yet.')
    return release
  }

  /** Publishes the next release, with this reader. A change that is impossible leaves the archive as it is. */
  publish(app: App, change: ArchiveChange): void {
    const { change: kind } = change
    if (kind === 'withdraw') this.#withdraw(change.issue)
    if (kind === 'add') this.#issues = [nextIssue(this.#issues, this.#withdrawn), ...this.#issues]
    if (kind === 'correct') this.#correct(change.issue)
    this.#add(app, kind === 'drop' ? without(this.#issues, change.issue) : this.#issues)
  }

  #correct(id: string): void {
    this.#corrections += 1
    this.#issues = this.#issues.map((issue) =>
      issue.id === id ? corrected(issue, this.#corrections) : issue,
    )
  }

  #withdraw(id: string): void {
    const left = without(this.#issues, id)
    if (left !== this.#issues) this.#withdrawn = [...this.#withdrawn, id]
    this.#issues = left
  }

  #add(app: App, issues: readonly Issue[]): void {
    const about = { order: this.all.length + 1, withdrawn: this.#withdrawn }
    const { files } = deriveCatalogue(issues, this.#names, about)
    this.all.push({ ...about, app, issues, files })
  }
}

/** An archive always has an issue. */
function without(issues: readonly Issue[], id: string): readonly Issue[] {
  const left = issues.filter((issue) => issue.id !== id)
  return left.length === 0 || left.length === issues.length ? issues : left
}

/** The issue of the month after the newest issue so far. */
function nextIssue(issues: readonly Issue[], withdrawn: readonly string[]): Issue {
  const newest = [...issues.map(({ id }) => id), ...withdrawn].sort().at(-1) ?? '2021-08'
  const [year = 0, month = 0] = newest.split('-').map(Number)
  const id = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7)
  return madeIssue(id, [madeStory('first'), madeStory('second'), madeStory('third')])
}

function corrected(issue: Issue, number: number): Issue {
  const stories = issue.stories.map((story, index) =>
    index === 0
      ? { ...story, headline: { ...story.headline, en: `Corrected for the ${number}. time` } }
      : story,
  )
  return { ...issue, stories }
}
