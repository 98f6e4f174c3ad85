import type { Language } from '../../archive/languages.ts'
import type { PublishedSegment } from '../../archive/publishedIssue.ts'

/** A sentence's text in one language, with the figures underlined that the other language gives as well. */
export function SegmentText({ segment, language }: { segment: PublishedSegment; language: Language }) {
  const text = segment[language] ?? ''
  let from = 0
  const parts = (segment.figures ?? []).flatMap((figure, index) => {
    const { start, end } = figure[language]
    // A range may pair with two figures that overlap; the first of them is enough.
    if (start < from) return []
    const before = text.slice(from, start)
    from = end
    return [
      before,
      <span key={start} className="figure" data-f={index}>
        {text.slice(start, end)}
      </span>,
    ]
  })
  return [...parts, text.slice(from)]
}
