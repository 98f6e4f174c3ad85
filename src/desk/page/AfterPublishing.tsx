import { useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { languageTags } from '../../archive/languages.ts'
import type { Deployment } from '../api/requests.ts'
import { Button } from './controls.tsx'
import { useAnswer, usePost, useProgress } from './draft/requests.ts'
import { useDispatch, useDraftId } from './draft/useDraft.ts'
import { FaultAlert } from './FaultMessage.tsx'
import { useLanguage, useTranslate } from './language.ts'

/** What the archive had before, each with a button that lets the draft say it again. */
export function EarlierVersions({ onRestored }: { onRestored: () => void }) {
  const t = useTranslate()
  const language = useLanguage()
  const dispatch = useDispatch()
  const { data = [] } = useAnswer('GET drafts/ID/versions')
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

/** Puts the site on the web by the editor's own command, when they press the button, and shows what the command says. */
export function DeploySite() {
  const t = useTranslate()
  const client = useQueryClient()
  const { data } = useAnswer('GET deployment')
  const { lines, error, isPending, mutate } = useProgress('POST deploy', (line) => {
    if ('isDone' in line) void client.invalidateQueries({ queryKey: ['GET drafts/ID/publication'] })
  })
  const run = (isTrial: boolean) => mutate({ body: { isTrial } })
  const said = lines.flatMap((line) => ('line' in line ? [line.line] : []))
  const end = lines.find((line) => 'isDone' in line)
  if (!data) return null
  return (
    <section className="publish-next" aria-label={t('deploy.title')}>
      {data.command !== '' && (
        <p className="row">
          <Button look="strong" disabled={isPending} onClick={() => run(false)}>
            {t('deploy.now')}
          </Button>
          <code>{data.command}</code>
        </p>
      )}
      <div role="status">
        {isPending && <progress aria-label={t('deploy.progress')} />}
        {said.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached with the keyboard
          <pre className="deploy-output" tabIndex={0}>
            {said.join('\n')}
          </pre>
        )}
        {end && <p className="lead">{t(end.isTrial ? 'deploy.tried' : 'deploy.done')}</p>}
        <FaultAlert error={error} />
      </div>
      <details>
        <summary>{t(data.command === '' ? 'deploy.title' : 'deploy.change')}</summary>
        <CommandForm known={data} isRunning={isPending} onTry={() => run(true)} />
      </details>
    </section>
  )
}

/** Makes what an editor sends to members, one button each, and says what to do with it. */
export function SendEditions() {
  const t = useTranslate()
  const issue = useDraftId()
  const { mutate, data, error, isPending, variables } = usePost('POST edition')
  return (
    <section className="publish-next">
      <h3>{t('editions.title')}</h3>
      <p className="row">
        {(['email', 'pdf', 'wechat'] as const).map((edition) => (
          <Button key={edition} disabled={isPending} onClick={() => mutate({ issue, edition })}>
            {t(`editions.${edition}`)}
          </Button>
        ))}
      </p>
      <div role="status">
        {isPending && <progress aria-label={t('editions.progress')} />}
        {data && variables && (
          <p>
            {t(`editions.next.${variables.edition}`, { file: data.files[0] ?? '' })} {t('publish.folder')}{' '}
            <code>{data.folder}</code>
          </p>
        )}
        <FaultAlert error={error} />
      </div>
    </section>
  )
}

/** The command of this project for an S3-compatible storage. The editor puts their own bucket and server in it. */
const storageCommand = 'npm run deploy -- s3://bucket/path --endpoint https://s3.example.org --dist {folder}'

type FormProps = { known: Deployment; isRunning: boolean; onTry: () => void }

/** The command, what makes it a trial, and the buttons that save it and try it. */
function CommandForm({ known, isRunning, onTry }: FormProps) {
  const t = useTranslate()
  const client = useQueryClient()
  const [{ command, trial }, fill] = useState(known)
  const { mutate, error, isSuccess, reset } = usePost('POST deployment', (saved) =>
    client.setQueryData(['GET deployment'], saved),
  )
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const isTrial = event.nativeEvent.submitter?.hasAttribute('data-trial')
    const written = new FormData(event.currentTarget)
    const texts = { command: String(written.get('command')), trial: String(written.get('trial')) }
    mutate(texts, {
      onSuccess: ({ command, trial }) => isTrial && command.trim() !== '' && trial.trim() !== '' && onTry(),
    })
  }
  return (
    <form key={command} className="fields" onSubmit={save} onChange={reset}>
      <p>{t('deploy.how')}</p>
      <p>{t('deploy.storageHow')}</p>
      <p>
        <Button look="quiet" onClick={() => fill({ command: storageCommand, trial: '--dry-run' })}>
          {t('deploy.storage')}
        </Button>
      </p>
      {(['command', 'trial'] as const).map((field) => (
        <label key={field}>
          {t(`deploy.${field}`)}
          <input
            name={field}
            defaultValue={{ command, trial }[field]}
            placeholder={field === 'command' ? 'rclone sync {folder} web:site' : '--dry-run'}
            autoCapitalize="none"
            spellCheck={false}
          />
        </label>
      ))}
      <Button type="submit">{t('deploy.save')}</Button>
      <Button type="submit" data-trial disabled={isRunning}>
        {t('deploy.try')}
      </Button>
      <div role="status">{isSuccess && t('deploy.saved')}</div>
      <FaultAlert error={error} />
    </form>
  )
}
