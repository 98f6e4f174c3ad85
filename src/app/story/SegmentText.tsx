import { memo, use } from 'react'
import { invariant } from '../../archive/invariant.ts'
import type { Language } from '../../archive/languages.ts'
import type { TextSpan } from '../../archive/names/linkNames.ts'
import type { PublishedSegment } from '../../archive/publishedIssue.ts'
import { PinyinText } from '../ui/Pinyin.tsx'
import { partAttributes } from '../ui/textPosition.ts'
import { RubyContext } from './WordHelp.tsx'

type Props = {
  segment: PublishedSegment
  language: Language
  /** The number of the text in its story. */
  number: number
  /** What is highlighted: a touched word, or what answers it. */
  marked: readonly TextSpan[] | undefined
}

/**
 * A sentence's text in one language. It underlines figures that the other language also gives, and names in the
 * glossary. Chinese words have pinyin, if the reader wants it.
 */
export const SegmentText = memo(function SegmentText({ segment, language, number, marked }: Props) {
  const text = invariant(segment[language], `text in ${language}`)
  const pieces = language === 'zh' ? use(RubyContext)?.[number] : undefined
  const part = (from: number, to: number) => (
    <PinyinText key={from} text={text} from={from} to={to} pieces={pieces} marked={marked} />
  )
  let from = 0
  const parts = linksIn(segment, language).flatMap(({ start, end, figure, name }) => {
    // A range may be linked to two figures that overlap; show the first.
    if (start < from) return []
    const before = part(from, start)
    from = end
    return [
      before,
      <span
        key={`${start} link`}
        className={name === undefined ? 'figure' : 'name'}
        {...partAttributes({ figure, name })}
      >
        {part(start, end)}
      </span>,
    ]
  })
  return [...parts, part(from, text.length)]
})

type Link = { start: number; end: number; figure?: number; name?: number }

function linksIn({ figures = [], names = [] }: PublishedSegment, language: Language): Link[] {
  const links: Link[] = figures.map((each, figure) => ({
    start: each[language].start,
    end: each[language].end,
    figure,
  }))
  names.forEach((each, name) => {
    const span = each[language]
    if (span) links.push({ start: span[0], end: span[1], name })
  })
  return links.sort((one, other) => one.start - other.start)
}
