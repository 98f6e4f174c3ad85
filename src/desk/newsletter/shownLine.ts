import type { NewsletterLine } from '../../archive/draft/draftFinding.ts'
import type { KeyPlace } from '../../archive/draft/whereKeysAre.ts'

/** A line of the newsletter as it is shown beside the draft. */
export type ShownLine = {
  readonly line: NewsletterLine
  /** Where its text is now; undefined if nothing was made of it. */
  readonly place: KeyPlace | undefined
  readonly state: 'placed' | 'unplaced' | 'left'
  /** Whether it is what the editor looks at. */
  readonly isFramed: boolean
}

/** Finds where a line's text is now, and whether the editor looks at it. */
export function placedLine(
  line: NewsletterLine,
  places: ReadonlyMap<string, KeyPlace>,
  attended: string | undefined,
): ShownLine {
  const all = line.keys.flatMap((key) => places.get(key) ?? [])
  const place = all.find(({ key }) => key === attended) ?? all[0]
  const isPlaced = place?.kind === 'segment' || place?.kind === 'story'
  return {
    line,
    place,
    state: isPlaced ? 'placed' : place?.kind === 'unplaced' ? 'unplaced' : 'left',
    isFramed: attended !== undefined && place?.key === attended,
  }
}
