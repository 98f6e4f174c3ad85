import { memo, use } from 'react'
import { invariant } from '../../archive/invariant.ts'
import type { Language } from '../../archive/languages.ts'
import type { TextSpan } from '../../archive/names/linkNames.ts'
import type { PublishedSegment } from '../../archive/publishedIssue.ts'
import { PinyinText } from '../ui/Pinyin.tsx'
import { partAttributes } from '../ui/textPosition.ts'
import { TextLinksContext } from './textLinks.ts'
import { RubyContext } from './WordHelp.tsx'

type Props = {
  segment: PublishedSegment
  language: Language
  /** The number of the text in its story. */
  number: number
  /** What is highlighted: a touched word, or what answers it. */
  marked: readonly TextSpan[] | undefined
  /** Where lines of Chinese may break, if not between any two characters. */
  breaks: readonly number[] | undefined
}

/** A sentence's text in one language, with its marked figures and names, and the pinyin that the reader wants. */
export const SegmentText = memo(function SegmentText({ segment, language, number, marked, breaks }: Props) {
  const text = invariant(segment[language], `text in ${language}`)
  const pieces = language === 'zh' ? use(RubyContext)?.[number] : undefined
  const part = (from: number, to: number) => (
    <PinyinText
      key={from}
      text={text}
      from={from}
      to={to}
      pieces={pieces}
      marked={marked}
      breaks={language === 'zh' ? breaks : undefined}
    />
  )
  let from = 0
  const links = use(TextLinksContext).get(segment)?.[language] ?? []
  const parts = links.flatMap(({ start, end, figure, name }) => {
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
