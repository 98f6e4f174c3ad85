import { memo } from 'react'
import { formatDate, formatSources } from '../../archive/formats.ts'
import { languagesInView, languageTags, storyHas, textIn } from '../../archive/languages.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Link, paths } from '../ui/Link.tsx'
import { HeadlineText } from '../ui/Pinyin.tsx'
import { SourceLink } from '../ui/Sources.tsx'
import type { ListedStory, StoryList } from '../ui/storyList.ts'
import { WordsOfStory } from './WordsOfStory.tsx'
import './StoryFoot.css'
import { useLocation } from 'react-router'
import { BilingualText } from '../ui/BilingualText.tsx'
import { paragraphId } from '../ui/textPosition.ts'

type Props = { issue: PublishedIssue; story: PublishedStory; list: StoryList }

/** The story's source, and links to the stories after and before it in the list from which it was opened. */
export const StoryFoot = memo(function StoryFoot({ issue, story, list }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <footer className="story-foot">
      <Corrections story={story} />
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
        <Neighbour
          story={list.next}
          rel="next"
          label={list.name === undefined ? t('story.next') : t('story.nextIn', { list: list.name })}
        />
        <Neighbour story={list.previous} rel="prev" label={t('story.previous')} />
      </nav>
    </footer>
  )
})

type NeighbourProps = { story: ListedStory | undefined; rel: 'next' | 'prev'; label: string }

function Neighbour({ story, rel, label }: NeighbourProps) {
  const language = useInterfaceLanguage()
  if (!story) return null
  const headline = textIn(story.headline, language)
  return (
    <Link rel={rel} to={paths.story(language, story.issueId, story.storyId)}>
      <small>{label}</small>{' '}
      <span lang={languageTags[headline.language]}>
        <HeadlineText story={story} language={headline.language} />
      </span>
    </Link>
  )
}

/** The corrections of a story, each with its day, which is a link to the sentence if the correction is about one. */
function Corrections({ story: { corrections } }: { story: Pick<PublishedStory, 'corrections'> }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { search } = useLocation()
  if (!corrections) return null
  return (
    <div className="story-corrections text-links" id="corrections">
      {corrections.map((one) => {
        const label = t('story.corrected', { date: formatDate(one.date, language) })
        return (
          <aside className="story-note" key={`${one.date} ${one.en}`} aria-label={label}>
            <p className="story-note-label">
              {one.segment ? (
                <Link replace to={{ search, hash: paragraphId(one.segment[0]) }}>
                  {label}
                </Link>
              ) : (
                label
              )}
            </p>
            <div className="pair">
              <BilingualText shown={languagesInView('both', language)} pair={one} as="p" pieces={undefined} />
            </div>
          </aside>
        )
      })}
    </div>
  )
}
