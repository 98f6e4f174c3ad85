import type { BuildStage } from '../../archive/site/buildStages.ts'
import type { Step } from '../../draft/change.ts'
import type { Draft } from '../../draft/draft.ts'
import type { DraftAssumption, DraftState } from '../../draft/draftFinding.ts'
import type { EditorMessage } from '../../draft/editorMessage.ts'

/** What the editor's first page lists. */
export type DeskOverview = {
  readonly drafts: readonly ListedDraft[]
  readonly issues: readonly { readonly id: string; readonly stories: number }[]
}

/** A draft in the list: in figures, or damaged, so that it cannot be opened. */
export type ListedDraft =
  | { readonly id: string; readonly isDamaged: true }
  | {
      readonly id: string
      readonly isDamaged?: undefined
      readonly source?: string | undefined
      readonly stories: number
      readonly errors: number
      readonly warnings: number
      readonly isPublished: boolean
      /** Whether the archive's issue has changes that the draft lacks. */
      readonly isOutdated: boolean
    }

/** A draft with everything that its page shows. */
export type WholeDraft = DraftState & {
  readonly draft: Draft
  /** The newsletter's name; absent if the draft is of an issue in the archive. */
  readonly source?: string
  /** What the import took for granted, the least sure first. */
  readonly assumptions: readonly DraftAssumption[]
  /** How many steps were read from the disk when the draft was opened, and whether its last line was torn. */
  readonly restored: number
  readonly wasCut: boolean
  /** Mends that the last import had no place for. */
  readonly refused: readonly Step[]
}

/** What became of a step that the page sent. */
export type Taken =
  /** The page has made the change itself; only of an undo or redo it does not know what comes. */
  | { readonly kind: 'taken'; readonly state: DraftState; readonly draft?: Draft }
  /** The change was for an older state, and nothing was done. */
  | { readonly kind: 'stale'; readonly whole: WholeDraft }
  | { readonly kind: 'refused'; readonly reason: EditorMessage }

/** How far the reader is that shows drafts: which stage of how many, or that it is there. */
export type Prepared =
  | { readonly stage: BuildStage; readonly number: number; readonly total: number }
  | { readonly isReady: true }

/** What an editor sees before they publish. */
export type BeforePublishing = {
  readonly revision: number
  readonly openErrors: number
  /** Whether the archive's issue has changes that the draft lacks. */
  readonly isOutdated: boolean
  readonly remote?: Remote
  /** Absent where the draft has a fault of format, so that it cannot be compared. */
  readonly publication?: Publication
}

/** Where commits can be pushed to, and how many wait. */
export type Remote = { readonly name: string; readonly waiting: number }

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

/** Whether there is nothing to publish. */
export function isPublished({ isNew, added, removed, changed, otherChanges }: Publication): boolean {
  return !isNew && added.length + removed.length + changed.length === 0 && !otherChanges
}

/** What became of a push: the remote's name, or why not. */
export type Pushed = { readonly remote: string } | { readonly error: EditorMessage }
