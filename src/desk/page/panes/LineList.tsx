import { type RefObject, useEffect, useRef } from 'react'
import { useTranslate } from '../useTranslate.ts'
import type { ShownLine } from './shownLine.ts'
import './LineList.css'

export type LinesProps = {
  shown: readonly ShownLine[]
  first: ShownLine | undefined
  onPoint: (line: ShownLine) => void
}

/** The lines of the newsletter, page by page: of Word, HTML and text, and lines of a PDF without a position. */
export function LineList({ shown, first, onPoint }: LinesProps) {
  const t = useTranslate()
  const framed = useFramed<HTMLLIElement>(first)
  return (
    <ol className="newsletter-lines">
      {shown.map((one) => (
        <li
          key={`${one.line.page}-${one.line.line}`}
          ref={one === first ? framed : undefined}
          data-state={one.state}
          data-framed={one.isFramed}
          data-heading={one.line.heading}
        >
          <button type="button" disabled={!one.place} onClick={() => onPoint(one)}>
            {one.state === 'unplaced' && <span className="visually-hidden">{t('newsletter.unplaced')} </span>}
            {one.line.text}
          </button>
        </li>
      ))}
    </ol>
  )
}

/** Scrolls to the first line of what the editor looks at. Returns the ref of its element. */
export function useFramed<Line extends HTMLElement>(first: ShownLine | undefined): RefObject<Line | null> {
  const framed = useRef<Line>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line is another place to show
  useEffect(() => {
    framed.current?.scrollIntoView({ block: 'center' })
  }, [first?.line])
  return framed
}
