import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Deployment, type DeployStep, deploymentSchema, deployStepSchema } from '../api/answers.ts'
import { Button } from './Button.tsx'
import { ask, post } from './draft/requests.ts'
import { type Progress, useProgress } from './draft/useProgress.ts'
import { FaultAlert } from './FaultMessage.tsx'
import { useTranslate } from './useTranslate.ts'

const queryKey = ['deployment']

/** Puts the site on the web by the editor's own command, when they press the button. */
export function DeploySite() {
  const t = useTranslate()
  const client = useQueryClient()
  const { data } = useQuery({ queryKey, queryFn: () => ask('deployment', deploymentSchema) })
  const progress = useProgress(deployStepSchema, (line) => {
    if ('isDone' in line) void client.invalidateQueries({ queryKey: ['publication'] })
  })
  const run = (isTrial: boolean) => progress.start({ path: 'deploy', body: { isTrial } })
  if (!data) return null
  return (
    <section className="publish-next" aria-label={t('deploy.title')}>
      {data.command !== '' && (
        <p className="row">
          <Button look="strong" disabled={progress.isRunning} onClick={() => run(false)}>
            {t('deploy.now')}
          </Button>
          <code>{data.command}</code>
        </p>
      )}
      <Output progress={progress} />
      <details>
        <summary>{t(data.command === '' ? 'deploy.title' : 'deploy.change')}</summary>
        <CommandForm known={data} isRunning={progress.isRunning} onTry={() => run(true)} />
      </details>
    </section>
  )
}

/** What the command says, as text. */
function Output({ progress: { lines, error, isRunning } }: { progress: Progress<DeployStep> }) {
  const t = useTranslate()
  const said = lines.flatMap((line) => ('line' in line ? [line.line] : []))
  const end = lines.find((line) => 'isDone' in line)
  return (
    <div role="status">
      {isRunning && <progress aria-label={t('deploy.progress')} />}
      {said.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached with the keyboard
        <pre className="deploy-output" tabIndex={0}>
          {said.join('\n')}
        </pre>
      )}
      {end && <p className="publish-done">{t(end.isTrial ? 'deploy.tried' : 'deploy.done')}</p>}
      <FaultAlert error={error} />
    </div>
  )
}

type FormProps = { known: Deployment; isRunning: boolean; onTry: () => void }

/** The command, what makes it a trial, and the button that tries it. */
function CommandForm({ known, isRunning, onTry }: FormProps) {
  const t = useTranslate()
  const client = useQueryClient()
  const [written, setWritten] = useState(known)
  const { mutateAsync, error, isSuccess } = useMutation({
    mutationFn: () => post('deployment', written, deploymentSchema),
    onSuccess: (saved) => client.setQueryData(queryKey, saved),
  })
  const save = () => mutateAsync().catch(() => undefined)
  const isSaved = isSuccess && written.command === known.command && written.trial === known.trial
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p>{t('deploy.how')}</p>
      {(['command', 'trial'] as const).map((field) => (
        <label key={field}>
          {t(`deploy.${field}`)}
          <input
            value={written[field]}
            placeholder={field === 'command' ? 'rclone sync {folder} web:site' : '--dry-run'}
            autoCapitalize="none"
            spellCheck={false}
            onChange={({ target }) => setWritten({ ...written, [field]: target.value })}
          />
        </label>
      ))}
      <Button type="submit">{t('deploy.save')}</Button>
      <Button
        disabled={isRunning || written.command.trim() === '' || written.trial.trim() === ''}
        onClick={() => void save().then((saved) => saved && onTry())}
      >
        {t('deploy.try')}
      </Button>
      <div role="status">{isSaved && t('deploy.saved')}</div>
      <FaultAlert error={error} />
    </form>
  )
}
