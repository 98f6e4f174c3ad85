import { Fragment, memo, use, useContext } from 'react'
import { invariant } from '../../archive/invariant.ts'
import {
  type Language,
  languages,
  languagesInView,
  languagesOf,
  languageTags,
} from '../../archive/languages.ts'
import type { PublishedParagraph, PublishedSegment, PublishedStory } from '../../archive/publishedIssue.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import { ForeignChangeBoundary } from '../ui/ForeignChangeBoundary.tsx'
import { Kicker } from '../ui/Kicker.tsx'
import { PinyinText } from '../ui/Pinyin.tsx'
import { headlineNumber, isSameSentence, paragraphId, type TextPosition } from '../ui/textPosition.ts'
import { tipId } from './StoryTip.tsx'
import { TextLinksContext } from './textLinks.ts'
import { RubyContext, useMarked } from './WordHelp.tsx'

/** What of a text its reader attends to. */
export type Attention = {
  /** The sentence whose card is open. */
  readonly open: TextPosition | undefined
  /** The sentence that is highlighted, with its counterpart. */
  readonly lit: TextPosition | undefined
  /** Whether the keyboard can reach sentences: not before the app starts. */
  readonly reachable: boolean
}

type TextProps = Attention & {
  paragraph: PublishedParagraph
  /** The number of the paragraph; `headlineNumber` for the headline. */
  index: number
  /** The number of its first sentence among the texts of the story. */
  firstText: number
  /** The number of the sentence that Tab reaches; undefined if it is in another paragraph. */
  tabStop: number | undefined
  /** Where lines of Chinese may break, if not between any two characters. */
  breaks?: readonly number[] | undefined
}

type HeadProps = Attention & Pick<TextProps, 'tabStop'> & { story: PublishedStory }

/** Place, date and topic of a story, and its headline, whose words can be touched. */
export const StoryHead = memo(function StoryHead({ story, ...rest }: HeadProps) {
  return (
    <header className="story-head">
      <Kicker story={story} />
      <h1 data-text="headline">
        <Texts
          as="span"
          paragraph={[story.headline]}
          index={headlineNumber}
          firstText={0}
          breaks={story.headlineBreaks}
          {...rest}
        />
      </h1>
    </header>
  )
})

/** @param addressed whether the address names this paragraph */
export const StoryParagraph = memo(function StoryParagraph({
  addressed,
  ...texts
}: TextProps & { addressed: boolean }) {
  return (
    <div className="pair" id={paragraphId(texts.index)} data-addressed={addressed || undefined}>
      <Texts as="p" {...texts} />
    </div>
  )
})

/** The text in each language that it has, the interface's first. The story's view, through CSS, decides which is shown. */
function Texts({ as: Tag, ...sentences }: TextProps & { as: 'p' | 'span' }) {
  const language = useInterfaceLanguage()
  const hasPinyin = useContext(RubyContext) !== undefined
  const present = languagesOf(sentences.paragraph, languagesInView('both', language))
  return present.map((one) => (
    <ForeignChangeBoundary key={one}>
      <Tag
        lang={languageTags[one]}
        className={present.length === 2 ? 'paired' : undefined}
        data-pinyin={hasPinyin && one === 'zh' ? '' : undefined}
      >
        <Sentences {...sentences} language={one} />
      </Tag>
    </ForeignChangeBoundary>
  ))
}

type SentencesProps = TextProps & { language: Language }

function Sentences({ paragraph, index, firstText, tabStop, language, breaks, ...rest }: SentencesProps) {
  const { open, lit, reachable } = rest
  const first = paragraph.findIndex((segment) => segment[language] !== undefined)
  // Only the other language may have the sentence.
  const stop = tabStop === undefined || paragraph[tabStop]?.[language] !== undefined ? tabStop : first
  const described = reachable && index === 0 && hasBoth(paragraph[first]) ? first : undefined
  return paragraph.map((segment, number) => {
    if (segment[language] === undefined) return null
    const place = { paragraph: index, segment: number }
    const opened = isSameSentence(open, place) ? open : undefined
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's number is its identity
      <Fragment key={number}>
        {language === 'en' && number > 0 && ' '}
        <span
          data-s={number}
          className={isSameSentence(lit, place) ? 'lit' : undefined}
          {...(reachable && { tabIndex: number === stop ? 0 : -1 })}
          aria-describedby={number === described ? tipId : undefined}
        >
          <Sentence
            segment={segment}
            language={language}
            number={firstText + number}
            opened={opened}
            breaks={breaks}
          />
        </span>
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
  /** The number of the text in its story. */
  number: number
  /** The open place, if it is in this sentence. */
  opened: TextPosition | undefined
  breaks: readonly number[] | undefined
}

/**
 * The text of a sentence, with its marked figures and names, the pinyin that the reader wants, and its touched word, or what
 * answers the one touched in the other language.
 */
const Sentence = memo(function Sentence({ segment, language, number, opened, breaks }: SentenceProps) {
  const text = invariant(segment[language], `text in ${language}`)
  const marked = useMarked(segment, number, language, opened)
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
        data-f={figure}
        data-n={name}
      >
        {part(start, end)}
      </span>,
    ]
  })
  return [...parts, part(from, text.length)]
})
