import { Fragment, memo, type ReactElement } from 'react'
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
  const words = pieces.filter(({ start, end }) => start >= from && end <= to)
  const isWhole = (at: number) => !words.some(({ start, end }) => start < at && at < end)
  const cuts = [from, to, ...words.flatMap(({ start, end }) => [start, end]), ...marked.flat(), ...breaks]
  const bounds = [...new Set(cuts)]
    .filter((at) => from <= at && at <= to && isWhole(at))
    .sort((a, b) => a - b)
  const nodes = bounds.slice(0, -1).map((at, index) => {
    const end = bounds[index + 1] ?? to
    const piece = words.find(({ start }) => start === at)
    const content = piece?.word ? drawWord(piece.word) : text.slice(at, end)
    const isNextPlain = !pieces.some(({ start }) => start === end)
    // Lines break between two words, but never inside one.
    return (
      <Fragment key={at}>
        {((piece && isChineseWord(text.charAt(at - 1))) || breaks.includes(at)) && <wbr />}
        {marked.some(([start, stop]) => start <= at && end <= stop) ? <mark>{content}</mark> : content}
        {piece && isNextPlain && isChineseWord(text.charAt(end)) && <wbr />}
      </Fragment>
    )
  })
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
