import { useSuspenseQuery } from '@tanstack/react-query'
import type { GlossaryName } from '../../archive/names/glossary.ts'
import { linkedNames } from '../../archive/names/linkNames.ts'
import { catalogueQuery } from '../data/queries.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { ShowMore } from '../ui/ShowMore.tsx'
import { useShown } from '../ui/useShown.ts'
import { firstScreen } from './firstScreen.ts'
import { IssueSection } from './IssueSection.tsx'
import { issuesNaming } from './issuesNaming.ts'

/** The stories that link a name, newest issue first. Older issues appear as the reader scrolls down. */
export function NamedStories({ name }: { name: GlossaryName }) {
  const t = useTranslate()
  const counted = issuesNaming(name, useSuspenseQuery(catalogueQuery).data.issues)
  const { shown, showMore } = useShown(firstScreen(counted), 1)
  return (
    <div>
      {counted.slice(0, shown).map(({ issue, count }) => (
        <IssueSection
          key={issue.id}
          issue={issue}
          rank="rest"
          count={count}
          shows={(story) => linkedNames(story).includes(name.id)}
        />
      ))}
      {counted.length > shown && <ShowMore label={t('front.older')} onShow={showMore} />}
    </div>
  )
}
