import { useSuspenseQuery } from '@tanstack/react-query'
import type { GlossaryName } from '../../archive/names/glossary.ts'
import { linkedNames } from '../../archive/names/linkNames.ts'
import { catalogueQuery } from '../data/queries.ts'
import { IssueList, issuesWithName } from './IssueList.tsx'

/** The stories that link a name. */
export function NamedStories({ name }: { name: GlossaryName }) {
  const issues = issuesWithName(name, useSuspenseQuery(catalogueQuery).data.issues)
  return (
    <div>
      <IssueList
        issues={issues}
        rankAt={() => 'rest'}
        shows={(story) => linkedNames(story).includes(name.id)}
      />
    </div>
  )
}
