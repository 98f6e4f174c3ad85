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

type Props = {
  issue: CatalogueIssue
  /** Whether its first story leads the page. */
  leads: boolean
  /** How many of its stories are shown. Known before the stories have loaded. */
  count: number
  shows: (story: PublishedStory) => boolean
}

/** Some of an issue's stories, or all, under its name. */
export function IssueSection({ issue, leads, count, shows }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { data, error, refetch } = useQuery(issueQuery(issue))
  const total = storyCount(issue)
  const said = count < total ? 'issue.someStories' : issue.complete ? 'issue.stories' : 'issue.part'
  return (
    <section
      className="issue-section"
      data-rank={leads ? 'lead' : 'rest'}
      aria-labelledby={`issue-${issue.id}`}
    >
      <header>
        <h2 id={`issue-${issue.id}`}>
          <Link to={paths.issue(language, issue.id)}>{formatDate(issue.id, language)}</Link>
        </h2>
        <p className="quiet">{t(said, { count, total })}</p>
      </header>
      {error && <ArchiveErrorNote error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Pending />}
      <div className="story-list">
        {data?.stories.filter(shows).map((story) => (
          <StoryItem key={story.id} issueId={issue.id} story={story} />
        ))}
      </div>
    </section>
  )
}
