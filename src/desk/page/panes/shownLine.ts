import type { UnplacedText } from '../../../draft/draft.ts'
import type { KeyPlace } from '../../../draft/whereKeysAre.ts'
import type { NewsletterLine } from '../../api/findings.ts'

/** A line of the newsletter as the pane shows it. */
export type ShownLine = {
  readonly line: NewsletterLine
  /** Where its text is now. Undefined if the draft does not have it. */
  readonly place: KeyPlace | undefined
  readonly state: 'placed' | 'unplaced' | 'left'
  /** Whether the editor looks at its text. */
  readonly isFramed: boolean
}

/** Finds where a line's text is now, and whether the editor looks at it. */
export function placedLine(
  line: NewsletterLine,
  places: ReadonlyMap<string, KeyPlace>,
  unplaced: readonly UnplacedText[],
  attended: string | undefined,
): ShownLine {
  const removed = unplaced.find((text) => text.expected && isPartOf(line, text))
  const candidates: KeyPlace[] = removed
    ? [{ kind: 'unplaced', key: removed.key }]
    : line.keys.flatMap((key) => places.get(key) ?? [])
  const place = candidates.find(({ key }) => key === attended) ?? candidates[0]
  const isPlaced = place?.kind === 'segment' || place?.kind === 'story'
  return {
    line,
    place,
    state: isPlaced ? 'placed' : place?.kind === 'unplaced' ? 'unplaced' : 'left',
    isFramed: attended !== undefined && place?.key === attended,
  }
}

/** Whether the line is in a text that was removed from the pair that the line became. One language may be removed alone. */
function isPartOf({ keys, text: printed }: NewsletterLine, { key, text }: UnplacedText): boolean {
  const isKin = keys.some((own) => key === own || key.startsWith(`${own}/`) || key.startsWith(`${own}+`))
  if (!isKin) return false
  const [all = '', part = ''] = [text, printed].map((one) => one.replace(/[^\p{L}\p{N}]/gu, ''))
  return all.includes(part.slice(-8)) || part.includes(all)
}
