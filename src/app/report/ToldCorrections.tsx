import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CatalogueIssue } from '../../archive/catalogue.ts'
import { sentenceGap } from '../../archive/formats.ts'
import { languageTags, textIn } from '../../archive/languages.ts'
import { issueQuery, useKnownCatalogue } from '../data/queries.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { seeVersion } from '../memory/readingRecord.ts'
import { versionOf } from '../memory/seenCorrections.ts'
import { idsOfKey } from '../memory/storyKey.ts'
import { Link, paths } from '../ui/Link.tsx'

/** Names the stories of these keys, which were corrected since they were read, with links to their corrections. */
export function ToldCorrections({ keys }: { keys: readonly string[] }) {
  const issues = useKnownCatalogue()?.issues ?? []
  return keys.map((key) => {
    const { issueId, storyId } = idsOfKey(key)
    const issue = issues.find(({ id }) => id === issueId)
    return issue && <ToldCorrection key={key} storyKey={key} issue={issue} storyId={storyId} />
  })
}

type Props = { storyKey: string; issue: CatalogueIssue; storyId: string }

/** A reader counts as told once the story's headline is shown: if its issue does not arrive, they are told later. */
function ToldCorrection({ storyKey: key, issue, storyId }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const [isHidden, setHidden] = useState(false)
  const story = useQuery(issueQuery(issue)).data?.stories.find(({ id }) => id === storyId)
  const version = story && versionOf(story.corrections?.map(({ date }) => date) ?? [])
  useEffect(() => {
    if (version) seeVersion(key, version)
  }, [key, version])
  if (!story || !version || isHidden) return null
  const headline = textIn(story.headline, language)
  return (
    <div className="notice correction-news">
      <p>
        {t('corrections.told')}
        {sentenceGap(language)}
        <Link to={{ pathname: paths.story(language, issue.id, storyId), hash: 'corrections' }}>
          <span lang={languageTags[headline.language]}>{headline.text}</span>
        </Link>
      </p>
      <button type="button" className="button button-quiet" onClick={() => setHidden(true)}>
        {t('story.tipDismiss')}
      </button>
    </div>
  )
}
