import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { createStore, useStore } from 'zustand'
import { formatDate, sentenceGap } from '../../archive/formats.ts'
import { languageTags, textIn } from '../../archive/languages.ts'
import {
  filterSubjects,
  isSameSubject,
  type NamedSubject,
  type Subject,
  subjectPaths,
} from '../../archive/subjects.ts'
import type { FollowedIssue } from '../../device/searchRequests.ts'
import { newsTag } from '../../device/shellMessages.ts'
import { glossaryQuery, useKnownCatalogue } from '../data/queries.ts'
import { searchWorker } from '../data/searchClient.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import '../i18n/partTexts.ts'
import { changePreferences, readPreferences, usePreference } from '../memory/preferences.ts'
import { follow, mostFollows, unfollow, useFollows } from '../memory/readingRecord.ts'
import { followKey } from '../memory/readingRecordFormat.ts'
import { Link, paths } from '../ui/Link.tsx'
import { NotKept } from '../ui/SaveAlerts.tsx'
import { useHydrated } from '../ui/useHydrated.ts'
import { useLasting } from '../ui/useLasting.ts'
import './Follow.css'

/** Follows the subject, or no longer. Says so if no more can be followed, or the device does not keep it. */
export function FollowButton({ subject }: { subject: Subject }) {
  const t = useTranslate()
  const [outcome, setOutcome] = useState<'changed' | 'full'>()
  const isFollowed = useFollows().some((one) => isSameSubject(one, subject))
  const toggle = () => {
    if (isFollowed) unfollow(subject)
    setOutcome(isFollowed || follow(subject) ? 'changed' : 'full')
  }
  return (
    <>
      <button
        type="button"
        className="button follow-button needs-app"
        aria-pressed={isFollowed}
        disabled={!useHydrated()}
        onClick={toggle}
      >
        {t('follow.follow')}
      </button>
      {outcome === 'full' && <span role="alert">{t('follow.limit', { limit: mostFollows })}</span>}
      {outcome === 'changed' && <NotKept />}
    </>
  )
}

/** A button that follows the subject, and a link to its feed. */
export function FollowTools({ subject }: { subject: NamedSubject }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <span className="row follow-tools">
      <FollowButton subject={subject} />
      <a
        className="thumb-link"
        type="application/atom+xml"
        aria-label={t('follow.feedOf', { name: subject.name[language] })}
        href={`${import.meta.env.BASE_URL}${subjectPaths.atom(language, subject)}`}
      >
        {t('follow.feed')}
      </a>
    </span>
  )
}

/** What the reader follows, and how news of it reaches this device. What is no longer followed stays until the page closes. */
export function Following() {
  const t = useTranslate()
  const listed = useLasting(useFollows(), followKey)
  return (
    <section className="following needs-app" aria-labelledby="following">
      <h2 id="following">{t('follow.title')}</h2>
      <p className="hint">{listed.length > 0 ? <Arrival /> : t('follow.none')}</p>
      <ul>
        {listed.map(({ entry }) => (
          <FollowedSubject key={followKey(entry)} subject={entry} />
        ))}
      </ul>
    </section>
  )
}

/** How news reaches this device, as far as the browser says. */
function Arrival() {
  const t = useTranslate()
  const [isInBackground, setInBackground] = useState(false)
  useEffect(() => {
    const ask = async () => {
      const registration = await navigator.serviceWorker?.getRegistration(import.meta.env.BASE_URL)
      setInBackground((await registration?.periodicSync?.getTags())?.includes(newsTag) ?? false)
    }
    ask().catch(() => {})
  }, [])
  const sentences = [t(isInBackground ? 'follow.background' : 'follow.whenOpened'), t('follow.byFeed')]
  return sentences.join(sentenceGap(useInterfaceLanguage()))
}

/** A followed subject by its name; by its id if the archive's glossary does not have the name, or not yet. */
function FollowedSubject({ subject }: { subject: Subject }) {
  const language = useInterfaceLanguage()
  const catalogue = useKnownCatalogue()
  const { kind, id } = subject
  const { data } = useQuery({
    ...glossaryQuery(catalogue?.glossary),
    enabled: kind === 'name' && !!catalogue,
  })
  const known =
    kind === 'name'
      ? data?.names.find((name) => name.id === id)
      : filterSubjects().find((one) => isSameSubject(one, subject))?.name
  const name = known ?? { en: id, zh: id }
  return (
    <li className="row">
      <Link to={`/${subjectPaths.page(language, subject)}`}>{name[language]}</Link>
      <FollowTools subject={{ ...subject, name }} />
    </li>
  )
}

/** The new issues that are not shown to this page's reader: an earlier page showed them, or the reader closed them here. */
export const hiddenNews = createStore<{ readonly issues: readonly string[] }>(() => ({
  issues: readPreferences().newsShown,
}))

type NewsProps = {
  /** The ids of issues that are new to the reader. */
  issues: readonly string[]
  /** The ids of those on the device. */
  held: readonly string[]
}

/** Says what the reader's new issues have about what they follow. A later page says it no more. */
export function FollowNews({ issues, held }: NewsProps) {
  const follows = useFollows()
  const { issues: hidden } = useStore(hiddenNews)
  const news = [...usePreference('unreadIssues'), ...issues].filter((id) => !hidden.includes(id))
  const catalogue = useKnownCatalogue()
  const files = catalogue?.issues.filter(({ id }) => news.includes(id) && held.includes(id)) ?? []
  const { data = [] } = useQuery({
    queryKey: ['follows', files.map(({ file }) => file), follows],
    queryFn: () =>
      searchWorker.request('follow', {
        files: files.map(({ id, file, sri }) => ({ id, file, sri })),
        subjects: follows.map(({ kind, id }) => ({ kind, id })),
      }),
    enabled: follows.length > 0 && files.length > 0,
  })
  return data.map((issue) => <IssueNews key={issue.id} issue={issue} />)
}

const storiesAtOnce = 3

function IssueNews({ issue: { id, stories } }: { issue: FollowedIssue }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const [isLong, setLong] = useState(false)
  useEffect(() => noteShown(id), [id])
  const hide = () => hiddenNews.setState(({ issues }) => ({ issues: [...issues, id] }))
  const said = t('follow.news', { month: formatDate(id, language), count: stories.length })
  return (
    <section className="notice followed-news" aria-label={said}>
      <p>{said}</p>
      <button type="button" className="button button-quiet" onClick={hide}>
        {t('follow.hide')}
      </button>
      <ul>
        {stories.slice(0, isLong ? undefined : storiesAtOnce).map((story) => {
          const headline = textIn(story.headline, language)
          return (
            <li key={story.id}>
              <Link
                className="thumb-link"
                to={paths.story(language, id, story.id)}
                lang={languageTags[headline.language]}
              >
                {headline.text}
              </Link>
            </li>
          )
        })}
      </ul>
      {!isLong && stories.length > storiesAtOnce && (
        <button type="button" className="button button-quiet" onClick={() => setLong(true)}>
          {t('follow.all')}
        </button>
      )}
    </section>
  )
}

/** Remembers that the issue's stories were shown, as long as the issue is unread. */
function noteShown(id: string): void {
  const { newsShown, unreadIssues } = readPreferences()
  if (newsShown.includes(id)) return
  changePreferences({ newsShown: [...newsShown.filter((one) => unreadIssues.includes(one)), id] })
}
