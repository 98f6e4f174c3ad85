import { useQuery } from '@tanstack/react-query'
import { type CatalogueIssue, storyCount } from '../../archive/catalogue.ts'
import { formatDate } from '../../archive/formats.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { issueQuery } from '../data/queries.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { ArchiveErrorNote } from '../ui/ErrorNote.tsx'
import { Link, paths } from '../ui/Link.tsx'
import { Pending } from '../ui/Pending.tsx'
import { StoryItem } from './StoryItem.tsx'
import './IssueSection.css'

/** `lead`: its first story leads the page. `brief`: only headlines, above the lead. */
export type Rank = 'brief' | 'lead' | 'rest'

type Props = {
  issue: CatalogueIssue
  rank: Rank
  /** How many of its stories are shown. Known before the stories have loaded. */
  count: number
  shows: (story: PublishedStory) => boolean
}

/** Some of an issue's stories, or all, under its name. */
export function IssueSection({ issue, rank, count, shows }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { data, error, refetch } = useQuery(issueQuery(issue))
  const total = storyCount(issue)
  return (
    <section className="issue-section" data-rank={rank} aria-labelledby={`issue-${issue.id}`}>
      <header>
        <h2 id={`issue-${issue.id}`}>
          <Link to={paths.issue(language, issue.id)}>{formatDate(issue.id, language)}</Link>
        </h2>
        <p>{count === total ? t('issue.stories', { count }) : t('issue.someStories', { count, total })}</p>
      </header>
      {!issue.complete && <p className="quiet">{t('issue.incompleteReason')}</p>}
      {error && <ArchiveErrorNote error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Pending />}
      <div className="story-list">
        {data?.stories.filter(shows).map((story) => (
          <StoryItem key={story.id} issueId={issue.id} story={story} brief={rank === 'brief'} />
        ))}
      </div>
    </section>
  )
}
