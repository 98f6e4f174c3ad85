import { type ComponentProps, useEffect, useRef } from 'react'
import { attend } from '../draft/editorStore.ts'
import { useTranslate } from '../useTranslate.ts'
import type { ShownLine } from './shownLine.ts'

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
