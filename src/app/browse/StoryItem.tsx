import { memo } from 'react'
import { languageTags, otherLanguage, storyHas, textIn } from '../../archive/languages.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { storySummary } from '../../archive/storySummary.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Kicker } from '../ui/Kicker.tsx'
import { Link, paths } from '../ui/Link.tsx'
import { HeadlineText } from '../ui/Pinyin.tsx'
import { ReadMark } from '../ui/ReadMark.tsx'
import './StoryItem.css'

type Props = { issueId: string; story: PublishedStory }

/** A story in a list: place and date, headline in both languages, the first sentence. */
export const StoryItem = memo(function StoryItem({ issueId, story }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const other = otherLanguage(language)
  const headline = textIn(story.headline, language)
  const hasSecond = headline.language === language && story.headline[other] !== undefined
  const standfirst = storySummary(story, language)
  const only = storyHas(story, 'en') ? (storyHas(story, 'zh') ? undefined : 'en') : 'zh'
  return (
    <article className="card story-item">
      <Kicker story={story}>{only && <span className="kicker-only">{t(`story.only.${only}`)}</span>}</Kicker>
      <h3>
        <Link to={paths.story(language, issueId, story.id)} lang={languageTags[headline.language]}>
          <HeadlineText story={story} language={headline.language} />
        </Link>
      </h3>
      <ReadMark issueId={issueId} storyId={story.id} />
      {hasSecond && (
        <p className="story-item-second headline" lang={languageTags[other]}>
          <HeadlineText story={story} language={other} />
        </p>
      )}
      <p className="story-item-standfirst" lang={languageTags[standfirst.language]}>
        {standfirst.text}
      </p>
    </article>
  )
})
