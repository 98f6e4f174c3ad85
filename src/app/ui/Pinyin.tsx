import { Fragment, memo, type ReactElement, type ReactNode } from 'react'
import { invariant } from '../../archive/invariant.ts'
import type { Language } from '../../archive/languages.ts'
import type { TextSpan } from '../../archive/names/linkNames.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { type IssueWord, isChineseWord, type TextPiece } from '../../archive/words/issueWords.ts'
import { rubyParts } from '../../archive/words/rubyParts.ts'
import './Pinyin.css'

/** The pinyin of a Chinese word or name, next to it. A browser does not translate it. */
export function Pinyin({ children }: { children: string }) {
  return (
    <span className="pinyin" lang="zh-Latn-pinyin" translate="no">
      {children}
    </span>
  )
}

type Props = {
  text: string
  /** The part of the text to show. */
  from?: number
  to?: number
  /** The words that have pinyin. */
  pieces?: readonly TextPiece[]
  /** What is highlighted: a touched word, or what answers it. */
  marked?: readonly TextSpan[]
  /** Where lines may break, if not between any two Chinese characters. */
  breaks?: readonly number[] | undefined
}

/** A text, or a part of it, with pinyin over its words and with marks. */
export const PinyinText = memo(function PinyinText({
  text,
  from = 0,
  to = text.length,
  pieces = [],
  marked = [],
  breaks = [],
}: Props) {
  const nodes: ReactNode[] = []
  let at = from
  while (at < to) {
    const piece = pieces.find(({ start, end }) => start === at && end <= to)
    const end = piece?.end ?? nextEnd(at, to, pieces, marked, breaks)
    const content = piece?.word ? <Fragment key={at}>{drawWord(piece.word)}</Fragment> : text.slice(at, end)
    // Lines break between two words, but never inside one.
    if ((piece && isChineseWord(text.charAt(at - 1))) || breaks.includes(at))
      nodes.push(<wbr key={`${at} before`} />)
    const isMarked = marked.some(([start, stop]) => start <= at && end <= stop)
    nodes.push(isMarked ? <mark key={at}>{content}</mark> : content)
    const isNextPlain = !pieces.some(({ start }) => start === end)
    if (piece && isNextPlain && isChineseWord(text.charAt(end))) nodes.push(<wbr key={`${at} after`} />)
    at = end
  }
  // A key renders all of it again: an update of its texts would be lost if a translator has replaced them.
  return <Fragment key={`${pieces.map(({ start }) => start)} ${marked}`}>{nodes}</Fragment>
})

type HeadlineProps = Pick<Props, 'pieces' | 'marked'> & {
  story: Pick<PublishedStory, 'headline' | 'headlineBreaks'>
  language: Language
}

/** A story's headline in a language that it has. Lines of Chinese break between words. */
export function HeadlineText({ story, language, ...rest }: HeadlineProps) {
  const text = invariant(story.headline[language], `headline in ${language}`)
  return <PinyinText text={text} breaks={language === 'zh' ? story.headlineBreaks : undefined} {...rest} />
}

/** The end of the plain text that begins at `at`: the next word with pinyin, the start or end of a mark, or a break. */
function nextEnd(
  at: number,
  to: number,
  pieces: readonly TextPiece[],
  marked: readonly TextSpan[],
  breaks: readonly number[],
): number {
  const starts = pieces.filter(({ end }) => end <= to).map(({ start }) => start)
  const ends = [...starts, ...marked.flat(), ...breaks]
  return Math.min(to, ...ends.filter((end) => end > at))
}

/**
 * A word under its pinyin. `inert` keeps the pinyin out of find-in-page, copies and what screen readers say; browsers
 * without it have `aria-hidden` and the style.
 */
function drawWord(word: IssueWord): ReactElement[] {
  return rubyParts(word).map(({ text, pinyin }, index, parts) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a word never change
    <Fragment key={index}>
      {pinyin && parts[index - 1]?.pinyin && <wbr />}
      {pinyin ? (
        <ruby>
          {text}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
          <rt lang="zh-Latn-pinyin" translate="no" inert aria-hidden="true">
            {pinyin}
          </rt>
        </ruby>
      ) : (
        text
      )}
    </Fragment>
  ))
}
