import type { UnplacedText } from '../../../draft/draft.ts'
import type { KeyPlace } from '../../../draft/whereKeysAre.ts'
import type { NewsletterLine } from '../../api/findings.ts'

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
  unplaced: readonly UnplacedText[],
  attended: string | undefined,
): ShownLine {
  const takenOut = unplaced.find((text) => text.expected && isPartOf(line, text))
  const all: KeyPlace[] = takenOut
    ? [{ kind: 'unplaced', key: takenOut.key }]
    : line.keys.flatMap((key) => places.get(key) ?? [])
  const place = all.find(({ key }) => key === attended) ?? all[0]
  const isPlaced = place?.kind === 'segment' || place?.kind === 'story'
  return {
    line,
    place,
    state: isPlaced ? 'placed' : place?.kind === 'unplaced' ? 'unplaced' : 'left',
    isFramed: attended !== undefined && place?.key === attended,
  }
}

/** Whether the line is in a text that was taken out of what the line became: of a pair, one language may be out alone. */
function isPartOf({ keys, text: printed }: NewsletterLine, { key, text }: UnplacedText): boolean {
  const isKin = keys.some((own) => key === own || key.startsWith(`${own}/`) || key.startsWith(`${own}+`))
  if (!isKin) return false
  const [whole = '', part = ''] = [text, printed].map((one) => one.replace(/[^\p{L}\p{N}]/gu, ''))
  return whole.includes(part.slice(-8)) || part.includes(whole)
}
