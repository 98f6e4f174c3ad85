import { Suspense } from 'react'
import type { GlossaryName } from '../../archive/names/glossary.ts'
import { linkedNames } from '../../archive/names/linkNames.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { useCatalogue } from '../data/queries.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { ShowMore } from '../ui/ShowMore.tsx'
import { useShown } from '../ui/useShown.ts'
import { type CountedIssue, countOnFirstScreen, issuesWithName } from './countedIssues.ts'
import { IssueSection } from './IssueSection.tsx'

type Props = {
  issues: readonly CountedIssue[]
  shows: (story: PublishedStory) => boolean
  /** Whether the first story leads the page. */
  hasLead?: boolean
  /** Whether to show only the first screen, without a button for more. */
  onlyFirst?: boolean
}

/** Some stories of issues, newest issue first. Older issues appear as the reader scrolls down. */
export function IssueList({ issues, shows, hasLead = false, onlyFirst = false }: Props) {
  const t = useTranslate()
  const first = countOnFirstScreen(issues)
  const { shown, showMore } = useShown(first, 1)
  return (
    <>
      {issues.slice(0, onlyFirst ? first : shown).map(({ issue, count }, index) => (
        // React hydrates a boundary on its own, in slices, so it blocks no tap.
        <Suspense key={issue.id}>
          <IssueSection issue={issue} leads={hasLead && index === 0} count={count} shows={shows} />
        </Suspense>
      ))}
      {!onlyFirst && issues.length > shown && <ShowMore label={t('front.older')} onShow={showMore} />}
    </>
  )
}

/** The stories that link a name. */
export function NamedStories({ name }: { name: GlossaryName }) {
  const issues = issuesWithName(name, useCatalogue().issues)
  const shows = (story: PublishedStory) => linkedNames(story).includes(name.id)
  return (
    <div>
      <IssueList issues={issues} shows={shows} />
    </div>
  )
}
