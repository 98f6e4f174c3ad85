import { Fragment, memo, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import {
  type Language,
  languages,
  languagesInView,
  languagesOf,
  languageTags,
} from '../../archive/languages.ts'
import type { PublishedParagraph, PublishedSegment } from '../../archive/publishedIssue.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import { ForeignChangeBoundary } from '../ui/ForeignChangeBoundary.tsx'
import { paintKey, sentencePaint } from '../ui/sentenceTools.ts'
import { isSameSentence, paragraphId, sentenceAttributes, type TextPosition } from '../ui/textPosition.ts'
import { SegmentText } from './SegmentText.tsx'
import { tipId } from './StoryTip.tsx'
import { RubyContext, useMarked } from './WordHelp.tsx'

export type Attention = {
  /** The sentence whose card is open. */
  readonly open: TextPosition | undefined
  /** The sentence that is highlighted, with its counterpart. */
  readonly lit: TextPosition | undefined
  /** Whether the keyboard can reach sentences: not before the app starts. */
  readonly reachable: boolean
}

type Props = {
  paragraph: PublishedParagraph
  index: number
  /** The number of its first sentence among the texts of the story. */
  firstText: number
  attention: Attention
  /** The number of the sentence that Tab reaches; undefined if it is in another paragraph. */
  tabStop: number | undefined
  /** Whether the address names this paragraph. */
  addressed: boolean
}

/**
 * A paragraph in each language that it has, the interface's first. The story's view, through CSS, decides which is
 * shown.
 */
export const StoryParagraph = memo(function StoryParagraph({ addressed, ...sentences }: Props) {
  const { paragraph, index } = sentences
  const language = useInterfaceLanguage()
  const present = languagesOf(paragraph, languagesInView('both', language))
  return (
    <div className="pair" id={paragraphId(index)} data-addressed={addressed || undefined}>
      {present.map((one) => (
        <ForeignChangeBoundary key={one}>
          <Lines language={one} isPaired={present.length === 2}>
            <Sentences {...sentences} language={one} />
          </Lines>
        </ForeignChangeBoundary>
      ))}
    </div>
  )
})

type LinesProps = { language: Language; isPaired: boolean; children: ReactNode }

/** The lines of a paragraph. When pinyin comes or goes, they render again and the paragraph does not. */
function Lines({ language, isPaired, children }: LinesProps) {
  const hasPinyin = useContext(RubyContext) !== undefined && language === 'zh'
  return (
    <p
      lang={languageTags[language]}
      className={isPaired ? 'paired' : undefined}
      data-pinyin={hasPinyin ? '' : undefined}
    >
      {children}
    </p>
  )
}

type SentencesProps = Omit<Props, 'addressed'> & { language: Language }

function Sentences({ paragraph, index, firstText, attention, tabStop, language }: SentencesProps) {
  const { open, lit, reachable } = attention
  const paints = useStore(
    sentencePaint,
    useShallow(({ paint }) => paragraph.map((_, number) => paint.get(paintKey(index, number)))),
  )
  const first = paragraph.findIndex((segment) => segment[language] !== undefined)
  // Only the other language may have the sentence.
  const stop = tabStop === undefined || paragraph[tabStop]?.[language] !== undefined ? tabStop : first
  const described = reachable && index === 0 && hasBoth(paragraph[first]) ? first : undefined
  return paragraph.map((segment, number) => {
    if (segment[language] === undefined) return null
    const place = { paragraph: index, segment: number }
    const opened = isSameSentence(open, place) ? open : undefined
    const paint = paints[number]
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's number is its identity
      <Fragment key={number}>
        {language === 'en' && number > 0 && ' '}
        <span
          {...sentenceAttributes(number)}
          className={isSameSentence(lit, place) ? 'lit' : undefined}
          {...(reachable && { tabIndex: number === stop ? 0 : -1 })}
          aria-describedby={number === described ? tipId : undefined}
          {...paint?.attributes}
        >
          <Sentence segment={segment} language={language} number={firstText + number} opened={opened} />
        </span>
        {paint?.sign}
      </Fragment>
    )
  })
}

function hasBoth(segment: PublishedSegment | undefined): boolean {
  return languages.every((language) => segment?.[language] !== undefined)
}

type SentenceProps = {
  segment: PublishedSegment
  language: Language
  number: number
  opened: TextPosition | undefined
}

/** The text of a sentence, with its touched word marked, or what answers the one touched in the other language. */
function Sentence({ segment, language, number, opened }: SentenceProps) {
  const marked = useMarked(segment, number, language, opened)
  return <SegmentText segment={segment} language={language} number={number} marked={marked} />
}
