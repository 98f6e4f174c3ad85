import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CatalogueIssue } from '../../archive/catalogue.ts'
import { sentenceGap } from '../../archive/formats.ts'
import { languageTags, textIn } from '../../archive/languages.ts'
import { issueQuery, useKnownCatalogue } from '../data/queries.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { seeVersion, storyKey, useReadingRecord } from '../memory/readingRecord.ts'
import type { StoryRecord } from '../memory/readingRecordFormat.ts'
import { versionOf } from '../memory/seenCorrections.ts'
import { Link, paths } from '../ui/Link.tsx'
import { useLasting } from '../ui/useLasting.ts'

/** Names the stories that were corrected since the reader read them, with links to their corrections. */
export function ToldCorrections() {
  const record = useReadingRecord()
  const issues = useKnownCatalogue()?.issues ?? []
  const news = issues.flatMap((issue) =>
    Object.entries(issue.corrected ?? {}).flatMap(([storyId, days]) => {
      const recordKey = storyKey(issue.id, storyId)
      return newCorrections(record[recordKey], days).length > 0 ? [{ recordKey, issue, storyId }] : []
    }),
  )
  return useLasting(news, ({ recordKey }) => recordKey).map(({ entry }) => (
    <ToldCorrection key={entry.recordKey} {...entry} />
  ))
}

/**
 * Returns the days of the corrections that are new to a reader of an earlier version. None for who has not read the story,
 * or whose version is not an earlier one: its corrections were taken back.
 * @param days the days of all corrections of the story, in any order: editors may write the newest first
 */
export function newCorrections(entry: StoryRecord | undefined, days: readonly string[]): readonly string[] {
  if (!entry?.place && !entry?.readAt) return []
  const inOrder = [...days].sort()
  const seen = [...days.keys(), days.length].find(
    (count) => versionOf(inOrder.slice(0, count)) === entry.version,
  )
  return seen === undefined ? [] : inOrder.slice(seen)
}

type Props = { recordKey: string; issue: CatalogueIssue; storyId: string }

/** A reader counts as told once the story's headline is shown: if its issue does not arrive, they are told later. */
function ToldCorrection({ recordKey: key, issue, storyId }: Props) {
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
    <div className="notice">
      <p className="text-links">
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
