import { languageTags } from '../../archive/languages.ts'
import { versionsSchema } from '../api/answers.ts'
import { Button } from './Button.tsx'
import { useAnswer } from './draft/requests.ts'
import { useDispatch, useDraftId } from './draft/useDraft.ts'
import { useLanguage } from './preferences.ts'
import { useTranslate } from './useTranslate.ts'

/** What the archive had before, each with a button that lets the draft say it again. */
export function EarlierVersions({ onRestored }: { onRestored: () => void }) {
  const t = useTranslate()
  const language = useLanguage()
  const dispatch = useDispatch()
  const { data = [] } = useAnswer(`drafts/${useDraftId()}/versions`, versionsSchema)
  if (data.length === 0) return null
  const locale = language === 'en' ? 'en-GB' : languageTags.zh
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <details>
      <summary>{t('versions.title', { count: data.length })}</summary>
      <ul>
        {data.map(({ until, issue }) => (
          <li key={until} className="row">
            {t('versions.until', { time: format.format(new Date(until)) })}
            <Button look="quiet" onClick={() => dispatch({ kind: 'restore', issue }) && onRestored()}>
              {t('versions.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Asks why an issue is withdrawn. */
export function Withdrawal({ onWithdraw }: { onWithdraw: (reason: string) => void }) {
  const t = useTranslate()
  return (
    <details>
      <summary>{t('withdraw.title')}</summary>
      <form className="fields" action={(written) => onWithdraw(String(written.get('reason')))}>
        <p>{t('withdraw.how')}</p>
        <label>
          {t('withdraw.reason')}
          <input name="reason" required pattern=".*\S.*" />
        </label>
        <Button type="submit">{t('withdraw.now')}</Button>
      </form>
    </details>
  )
}
