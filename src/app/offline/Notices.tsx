import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { useStore } from 'zustand'
import { storyCount } from '../../archive/catalogue.ts'
import { formatDate, formatList } from '../../archive/formats.ts'
import { withoutScript } from '../../boot/contracts.ts'
import { useHostSays } from '../data/queries.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { changePreferences, usePreference } from '../memory/preferences.ts'
import { Link, paths } from '../ui/Link.tsx'
import { importKeeping } from './importKeeping.ts'
import { dismissNews, newsStore, workerState } from './noticeState.ts'
import './Notices.css'

/**
 * Notices that wait for the reader's consent: a newer version of the app, and new issues.
 * @param more what else the reader is told
 */
export function Notices({ more }: { more?: ReactNode }) {
  useUnreadBadge()
  return (
    <div role="status" className="screen-only">
      <UpdateNotice />
      <NewsNotice />
      {more}
    </div>
  )
}

function UpdateNotice() {
  const t = useTranslate()
  const state = useStore(workerState, ({ update }) => update)
  const hostSays = useHostSays()
  const [isPutOff, setPutOff] = useState(false)
  if (state === 'none' && (isPutOff || !hostSays)) return null
  // The current version stays.
  const putOff = () => {
    setPutOff(true)
    workerState.setState({ update: 'none' })
  }
  return (
    <Notice
      text={t(state !== 'none' ? `update.${state}` : hostSays === 'gone' ? 'error.gone' : 'error.newer')}
    >
      {state === 'none' && hostSays === 'gone' ? (
        <a className="button button-strong" href={`?${withoutScript}`}>
          {t('error.goneLook')}
        </a>
      ) : (
        <button
          type="button"
          className="button button-strong"
          onClick={async () => (await importKeeping()).consentToUpdate()}
        >
          {t(state === 'damaged' ? 'error.retry' : 'update.now')}
        </button>
      )}
      <button type="button" className="button" onClick={putOff}>
        {t('update.later')}
      </button>
    </Notice>
  )
}

function NewsNotice() {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const client = useQueryClient()
  const news = useStore(newsStore)
  const [newest] = news.issues
  if (!newest) return null
  const named = news.issues.slice(0, 3).map(({ id }) => formatDate(id, language))
  const count = news.issues.length
  const more = count > named.length ? [t('news.more', { count: count - named.length })] : []
  const issues = formatList([...named, ...more], language)
  const stories = t('news.stories', {
    count: news.issues.reduce((sum, issue) => sum + storyCount(issue), 0),
  })
  return (
    <Notice text={t('news.out', { issues, stories, count })}>
      <Link
        className="button button-strong"
        to={paths.issue(language, newest.id)}
        onClick={async () => (await importKeeping()).acceptNews(client, news)}
      >
        {t('news.read')}
      </Link>
      <button type="button" className="button" onClick={dismissNews}>
        {t('update.later')}
      </button>
    </Notice>
  )
}

function Notice({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className="notice">
      <p>{text}</p>
      {children}
    </div>
  )
}

/**
 * Shows the number of unread issues on the installed app's icon, if the platform can. Opening an issue marks it as
 * read.
 */
function useUnreadBadge(): void {
  const { issueId } = useParams()
  const unreadIssues = usePreference('unreadIssues')
  useEffect(() => {
    if (issueId !== undefined && unreadIssues.includes(issueId)) {
      changePreferences({ unreadIssues: unreadIssues.filter((id) => id !== issueId) })
      return
    }
    // Not every browser has badges, and some refuse them to a page that is not installed.
    if ('setAppBadge' in navigator) navigator.setAppBadge(unreadIssues.length).catch(() => {})
  }, [issueId, unreadIssues])
}
