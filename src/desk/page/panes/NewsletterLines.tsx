import { type ComponentProps, useEffect, useRef } from 'react'
import type { UnplacedText } from '../../../draft/draft.ts'
import type { KeyPlace } from '../../../draft/whereKeysAre.ts'
import type { NewsletterLine } from '../../api/findings.ts'
import { attend } from '../draft/editorStore.ts'
import { useTranslate } from '../language.ts'

/** A line of the newsletter as the pane shows it. */
export type ShownLine = {
  readonly line: NewsletterLine
  /** Where its text is now. Undefined if the draft does not have it. */
  readonly place: KeyPlace | undefined
  readonly state: 'placed' | 'unplaced' | 'left'
  /** Whether the editor looks at its text. */
  readonly isFramed: boolean
}

export type LinesProps = {
  shown: readonly ShownLine[]
  /** The first line of what the editor looks at. */
  first: ShownLine | undefined
}

/** The lines of the newsletter, page by page: of Word, HTML and text, and lines of a PDF without a position. */
export function LineList({ shown, first }: LinesProps) {
  const t = useTranslate()
  return (
    <ol className="newsletter-lines">
      {shown.map((one) => (
        <li key={`${one.line.page}-${one.line.line}`} data-heading={one.line.heading}>
          <LineButton one={one} isFirst={one === first}>
            {one.state === 'unplaced' && <span className="visually-hidden">{t('newsletter.unplaced')} </span>}
            {one.line.text}
          </LineButton>
        </li>
      ))}
    </ol>
  )
}

type ButtonProps = ComponentProps<'button'> & { one: ShownLine; isFirst: boolean }

/** A line, which leads to its text. Scrolls into view if it is the first line of what the editor looks at. */
export function LineButton({ one: { place, state, isFramed }, isFirst, ...button }: ButtonProps) {
  const element = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isFirst) element.current?.scrollIntoView({ block: 'center' })
  }, [isFirst])
  return (
    <button
      type="button"
      ref={element}
      className="newsletter-line"
      disabled={!place}
      data-state={state}
      data-framed={isFramed}
      onClick={() => place && attend(place.key, 'newsletter')}
      {...button}
    />
  )
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
