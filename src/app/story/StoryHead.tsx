import { memo, useContext } from 'react'
import { type Language, languagesInView, languagesOf, languageTags } from '../../archive/languages.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import { ForeignChangeBoundary } from '../ui/ForeignChangeBoundary.tsx'
import { Kicker } from '../ui/Kicker.tsx'
import { HeadlineText } from '../ui/Pinyin.tsx'
import { headlineAttributes, headlinePlace, isSameSentence, sentenceAttributes } from '../ui/textPosition.ts'
import type { Attention } from './StoryParagraph.tsx'
import { RubyContext, useMarked } from './WordHelp.tsx'

type Props = {
  story: PublishedStory
  attention: Attention
  /** Whether Tab reaches the headline. */
  isTabStop: boolean
}

/** Place, date and topic of a story, and its headline in each language that it has. Its words can be touched. */
export const StoryHead = memo(function StoryHead({ story, ...rest }: Props) {
  const present = languagesOf([story.headline], languagesInView('both', useInterfaceLanguage()))
  return (
    <header className="story-head">
      <Kicker story={story} />
      <h1 {...headlineAttributes}>
        {present.map((one) => (
          <ForeignChangeBoundary key={one}>
            <Headline story={story} language={one} isPaired={present.length === 2} {...rest} />
          </ForeignChangeBoundary>
        ))}
      </h1>
    </header>
  )
})

type HeadlineProps = Props & { language: Language; isPaired: boolean }

function Headline({
  story,
  language,
  isPaired,
  attention: { open, lit, reachable },
  isTabStop,
}: HeadlineProps) {
  const pieces = useContext(RubyContext)?.[0]
  const opened = isSameSentence(open, headlinePlace) ? open : undefined
  const marked = useMarked(story.headline, 0, language, opened)
  const isChinese = language === 'zh'
  return (
    <span
      lang={languageTags[language]}
      className={isPaired ? 'paired' : undefined}
      data-pinyin={isChinese && pieces ? '' : undefined}
    >
      <span
        {...sentenceAttributes(headlinePlace.segment)}
        className={isSameSentence(lit, headlinePlace) ? 'lit' : undefined}
        {...(reachable && { tabIndex: isTabStop ? 0 : -1 })}
      >
        <HeadlineText
          story={story}
          language={language}
          {...(isChinese && pieces && { pieces })}
          {...(marked && { marked })}
        />
      </span>
    </span>
  )
}
