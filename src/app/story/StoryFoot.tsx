import { memo } from 'react'
import { formatDate, formatSources } from '../../archive/formats.ts'
import { languages, languageTags, storyHas, textIn } from '../../archive/languages.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Link, paths } from '../ui/Link.tsx'
import { SourceLink } from '../ui/Sources.tsx'
import { tipId } from './StoryParagraph.tsx'
import { WordsOfStory } from './WordsOfStory.tsx'
import './StoryFoot.css'

type Props = { issue: PublishedIssue; story: PublishedStory }

/** The story's source, and links to the stories before and after it in its issue. */
export const StoryFoot = memo(function StoryFoot({ issue, story }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const index = issue.stories.indexOf(story)
  return (
    <footer className="story-foot">
      {languages.every((one) => storyHas(story, one)) && (
        <p id={tipId} className="screen-only needs-app">
          {t('story.tip')}
        </p>
      )}
      <p>
        {t('story.from')}
        {language === 'en' && ' '}
        <Link to={paths.issue(language, issue.id)}>
          {t('story.fromIssue', { title: issue.title[language], month: formatDate(issue.id, language) })}
        </Link>
        {story.sources && t('story.after', { sources: formatSources(story.sources, language) })}
      </p>
      <SourceLink story={story} />
      {storyHas(story, 'zh') && <WordsOfStory />}
      <nav className="story-neighbours screen-only" aria-label={t('story.more')}>
        <Neighbour issueId={issue.id} story={issue.stories[index - 1]} direction="previous" />
        <Neighbour issueId={issue.id} story={issue.stories[index + 1]} direction="next" />
      </nav>
    </footer>
  )
})

type NeighbourProps = { issueId: string; story: PublishedStory | undefined; direction: 'previous' | 'next' }

function Neighbour({ issueId, story, direction }: NeighbourProps) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  if (!story) return null
  const headline = textIn(story.headline, language)
  return (
    <Link
      className={direction === 'next' ? 'story-next' : undefined}
      rel={direction === 'previous' ? 'prev' : 'next'}
      to={paths.story(language, issueId, story.id)}
    >
      <small>{t(`story.${direction}`)}</small>{' '}
      <span lang={languageTags[headline.language]}>{headline.text}</span>
    </Link>
  )
}
