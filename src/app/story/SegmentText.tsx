import { known } from '../../archive/known.ts'
import type { Language } from '../../archive/languages.ts'
import type { PublishedSegment } from '../../archive/publishedIssue.ts'
import { partAttributes } from '../ui/sentences/textPlace.ts'

/**
 * A sentence's text in one language. It underlines figures that the other language also gives, and names in the
 * glossary.
 */
export function SegmentText({ segment, language }: { segment: PublishedSegment; language: Language }) {
  const text = known(segment[language], `text in ${language}`)
  let from = 0
  const parts = marksIn(segment, language).flatMap(({ start, end, figure, name }) => {
    // A range may be linked to two figures that overlap; show the first.
    if (start < from) return []
    const before = text.slice(from, start)
    from = end
    return [
      before,
      <span
        key={start}
        className={name === undefined ? 'figure' : 'name'}
        {...partAttributes({ figure, name })}
      >
        {text.slice(start, end)}
      </span>,
    ]
  })
  return [...parts, text.slice(from)]
}

type Mark = { start: number; end: number; figure?: number; name?: number }

function marksIn({ figures = [], names = [] }: PublishedSegment, language: Language): Mark[] {
  const marks: Mark[] = figures.map((each, figure) => ({
    start: each[language].start,
    end: each[language].end,
    figure,
  }))
  names.forEach((each, name) => {
    const span = each[language]
    if (span) marks.push({ start: span[0], end: span[1], name })
  })
  return marks.sort((one, other) => one.start - other.start)
}
