import { Fragment, memo } from 'react'
import { type Language, languagesInView, languagesOf, languageTags } from '../../archive/languages.ts'
import type { PublishedParagraph } from '../../archive/publishedIssue.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import { useMargin } from '../ui/sentences/margin.ts'
import { useSentenceTools } from '../ui/sentences/sentenceTools.ts'
import {
  isSameSentence,
  isWhole,
  paragraphId,
  sentenceAttributes,
  type TextPlace,
} from '../ui/sentences/textPlace.ts'
import { Peek } from './peek/Peek.tsx'
import { SegmentText } from './SegmentText.tsx'

export type Attention = {
  /** The sentence whose counterpart, figure or name is shown. */
  readonly open: TextPlace | undefined
  /** The sentence that is highlighted, with its counterpart. */
  readonly lit: TextPlace | undefined
  readonly sideBySide: boolean
  /** Whether the keyboard can reach sentences: not before the app starts. */
  readonly reachable: boolean
}

type Props = {
  paragraph: PublishedParagraph
  index: number
  attention: Attention
  /** Whether the address names this paragraph. */
  addressed: boolean
}

/**
 * A paragraph in each language that it has, the interface's first. The story's view, through CSS, decides which is
 * shown.
 */
export const StoryParagraph = memo(function StoryParagraph({
  paragraph,
  index,
  attention,
  addressed,
}: Props) {
  const language = useInterfaceLanguage()
  const present = languagesOf(paragraph, languagesInView('both', language))
  const margin = useMargin()
  return (
    <div className="pair" id={paragraphId(index)} data-addressed={addressed || undefined}>
      {margin?.overParagraph(index)}
      {present.map((one) => (
        <p key={one} lang={languageTags[one]} className={present.length === 2 ? 'paired' : undefined}>
          <Sentences paragraph={paragraph} index={index} attention={attention} language={one} />
        </p>
      ))}
    </div>
  )
})

type SentencesProps = Omit<Props, 'addressed'> & { language: Language }

function Sentences({ paragraph, index, attention, language }: SentencesProps) {
  const tools = useSentenceTools()
  const { open, lit, sideBySide, reachable } = attention
  return paragraph.map((segment, number) => {
    if (segment[language] === undefined) return null
    const place = { paragraph: index, segment: number }
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's number is its identity
      <Fragment key={number}>
        {language === 'en' && number > 0 && ' '}
        <span
          {...sentenceAttributes(number)}
          className={isSameSentence(lit, place) ? 'lit' : undefined}
          tabIndex={reachable ? (index === 0 && number === 0 ? 0 : -1) : undefined}
        >
          <SegmentText segment={segment} language={language} />
        </span>
        {open?.language === language && isSameSentence(open, place) && (
          <Peek
            segment={segment}
            language={language}
            figure={open.figure}
            name={open.name}
            withCounterpart={!sideBySide && isWhole(open)}
          >
            {tools?.(open)}
          </Peek>
        )}
      </Fragment>
    )
  })
}
