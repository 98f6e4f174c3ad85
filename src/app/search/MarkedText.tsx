import { Fragment } from 'react'
import type { Marks } from '../../archive/search/storyHit.ts'
import './MarkedText.css'

/** A text with the search terms marked. */
export function MarkedText({ text, marks }: { text: string; marks: Marks }) {
  return (
    <>
      {marks.map(([from, to], index) => (
        <Fragment key={from}>
          {text.slice(marks[index - 1]?.[1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  )
}
