import { useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { formatDate } from '../../archive/formats.ts'
import { languageTags } from '../../archive/languages.ts'
import { pagePaths } from '../../archive/pages.ts'
import { isOpenError, ruleTitle } from '../../messages/finding.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import type { BeforePublishing, Deployment, Publication, PublishStep, Remote } from '../api/requests.ts'
import { Button, Headline } from './controls.tsx'
import { OutdatedNotice } from './DraftList.tsx'
import { draftQuery } from './draft/draftSync.ts'
import { attend } from './draft/editorStore.ts'
import { type Progress, useAnswer, usePost, useProgress } from './draft/requests.ts'
import { useDispatch, useDraft, useDraftId } from './draft/useDraft.ts'
import { FaultAlert } from './FaultMessage.tsx'
import type { FindingTour } from './findings/useFindingTour.ts'
import { type Translate, useLanguage, useTranslate, useTranslator } from './language.ts'
import { ColleagueReview } from './Remarks.tsx'

type Props = { tour: Pick<FindingTour, 'open' | 'show'>; onClose: () => void }

/** Shows what publishing will change, what the editor must decide first, and the progress. */
export function PublishSheet({ tour, onClose }: Props) {
  const t = useTranslate()
  const language = useLanguage()
  const { draft, revision } = useDraft()
  const { id } = draft.issue
  const errors = tour.open.filter(isOpenError).length
  const { data: before, error } = useAnswer('GET drafts/ID/publication')
  const client = useQueryClient()
  const publishing = useProgress('POST drafts/ID/publish', ({ step }) => {
    // The draft says what readers have now, so that its findings about corrections are settled.
    if (step === 'done') void client.refetchQueries({ queryKey: draftQuery(id).queryKey })
  })
  const withdrawing = useProgress('POST drafts/ID/withdraw')
  const isWithdrawn = !withdrawing.isIdle
  const progress = isWithdrawn ? withdrawing : publishing
  const isBuilt = progress.lines.some(({ step }) => step === 'done')
  const show = (showText: () => void) => {
    onClose()
    showText()
  }
  return (
    <Sheet
      title={t('publish.title', { month: formatDate(id, language) })}
      closeText={t('sheet.close')}
      size="wide"
      onClose={onClose}
    >
      <FaultAlert error={error} />
      {progress.isIdle ? (
        <>
          {before && <Summary before={before} errors={errors} />}
          <OpenFindings tour={tour} onShow={show} />
          {before && (
            <Choices
              before={before}
              errors={errors}
              onPublish={(isOver) => publishing.mutate({ body: { revision, ...(isOver && { isOver }) } })}
            />
          )}
        </>
      ) : (
        <Steps progress={progress} isWithdrawn={isWithdrawn} />
      )}
      {before && (isBuilt || isInSite(before)) && <DeploySite />}
      {before?.remote && canPush(before.remote, progress) && <Push remote={before.remote} />}
      {before && (isBuilt || isInSite(before)) && !isWithdrawn && <SendEditions />}
      {progress.isIdle && (
        <>
          <ColleagueReview onShow={(key) => show(() => attend(key, 'finding'))} onClose={onClose} />
          {before && <EarlierVersions versions={before.versions} onRestored={onClose} />}
          {before && before.state !== 'draft' && (
            <Withdrawal onWithdraw={(reason) => withdrawing.mutate({ body: { reason } })} />
          )}
        </>
      )}
    </Sheet>
  )
}

function isInSite({ state }: BeforePublishing): boolean {
  return state === 'published' || state === 'online'
}

/** Whether the remote lacks a commit, and no publishing is running or has failed. */
function canPush({ waiting }: Remote, { lines, isPending, error }: StepProgress): boolean {
  if (isPending || error) return false
  return waiting > 0 || lines.some((line) => line.step === 'commit' && line.committed.kind === 'committed')
}

/** What publishing will change, and the stories that readers will see changed, added or gone. */
function Summary({ before: { state, publication }, errors }: Pick<ChoiceProps, 'before' | 'errors'>) {
  const t = useTranslate()
  const language = useLanguage()
  const { stories } = useDraft().draft
  if (errors > 0 || !publication) return <p className="lead">{t('publish.errors', { count: errors })}</p>
  const { isNew, changed, added, removed } = publication
  return (
    <>
      <p className="lead">
        {state === 'archived'
          ? t('publish.notInSite')
          : summaryOf(publication, t, new Intl.ListFormat(languageTags[language]))}
      </p>
      {!isNew && (
        <ul className="list">
          {stories
            .filter(({ id }) => changed.includes(id) || added.includes(id))
            .map((story) => (
              <li key={story.key}>
                <Headline story={story} />
              </li>
            ))}
          {removed.map((headline) => (
            <li key={JSON.stringify(headline)}>
              <del>
                <Headline story={{ headline }} />
              </del>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** What publishing will change, in a sentence. */
function summaryOf(publication: Publication, t: Translate, list: Intl.ListFormat): string {
  if (publication.isNew) return t('publish.new', { count: publication.stories })
  const parts = (['changed', 'added', 'removed'] as const)
    .map((part) => ({ part, count: publication[part].length }))
    .filter(({ count }) => count > 0)
    .map(({ part, count }) => t(`publish.${part}`, { count }))
  if (publication.otherChanges) parts.push(t('publish.other'))
  return parts.length === 0 ? t('publish.same') : t('publish.again', { parts: list.format(parts) })
}

type OpenProps = Pick<Props, 'tour'> & { onShow: (showText: () => void) => void }

/** What is still open, by rule. Each leads to the first finding of the rule. */
function OpenFindings({ tour: { open, show }, onShow }: OpenProps) {
  const t = useTranslate()
  const translator = useTranslator()
  const rules = [...new Set(open.map(({ rule }) => rule))]
  if (open.length === 0) return null
  return (
    <section>
      <p>{t('publish.left', { count: open.length })}</p>
      <ul className="list">
        {rules.map((rule) => {
          const [first, ...others] = open.filter((finding) => finding.rule === rule)
          return (
            <li key={rule}>
              <Button className="text-button" onClick={() => onShow(() => first && show(first))}>
                {ruleTitle(translator, rule)}
              </Button>
              {others.length > 0 && ` × ${others.length + 1}`}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type ChoiceProps = {
  before: BeforePublishing
  /** How many errors are open. */
  errors: number
  /** Called with whether to publish over changes of the archive. */
  onPublish: (isOver: boolean) => void
}

/** What the editor decides before publishing: about changes that the draft lacks. */
function Choices({ before, errors, onPublish }: ChoiceProps) {
  const t = useTranslate()
  const [isOver, setOver] = useState(false)
  return (
    <>
      {before.isOutdated && (
        <OutdatedNotice>
          <label>
            <input type="checkbox" checked={isOver} onChange={() => setOver(!isOver)} /> {t('outdated.over')}
          </label>
        </OutdatedNotice>
      )}
      {before.publication && errors === 0 && (
        <Button
          look={!isInSite(before) && 'strong'}
          disabled={before.isOutdated && !isOver}
          onClick={() => onPublish(isOver)}
        >
          {t('publish.now')}
        </Button>
      )}
    </>
  )
}

type StepProgress = Pick<Progress<'POST drafts/ID/publish'>, 'lines' | 'isPending' | 'error'>

function Steps({ progress, isWithdrawn }: { progress: StepProgress; isWithdrawn: boolean }) {
  const t = useTranslate()
  const { lines, error, isPending } = progress
  const done = lines.find((line) => line.step === 'done')
  const commit = lines.find((line) => line.step === 'commit')
  return (
    <div className="publish-steps" role="status">
      <ol className="list">
        {(['write', 'check', 'build'] as const).map((step) => (
          <li key={step} data-reached={lines.some((line) => line.step === step)}>
            {t(`publish.${step}`)}
          </li>
        ))}
        {commit && <li data-reached>{t(`publish.${commit.committed.kind}`, commit.committed)}</li>}
      </ol>
      {isPending && <progress aria-label={t('publish.progress')} />}
      {done && <Built isWithdrawn={isWithdrawn} {...done} />}
      <FaultAlert error={error} />
    </div>
  )
}

type BuiltProps = Pick<Extract<PublishStep, { step: 'done' }>, 'folder' | 'warnings'> & {
  isWithdrawn: boolean
}

/** Shows where the site is, to view it and to upload it. */
function Built({ isWithdrawn, folder, warnings }: BuiltProps) {
  const t = useTranslate()
  const id = useDraftId()
  const language = useLanguage()
  const { data: site } = useAnswer('GET site')
  const { mutate: open, error } = usePost('POST folder')
  return (
    <>
      <p className="lead">{t(isWithdrawn ? 'withdraw.done' : 'publish.done')}</p>
      <p>
        {t('publish.folder')} <code>{folder}</code>
      </p>
      {warnings.length > 0 && (
        <div role="alert">
          <p>{t('publish.warnings')}</p>
          <pre>{warnings.join('\n')}</pre>
        </div>
      )}
      <p className="row publish-next">
        {site && (
          <a
            className="button"
            href={isWithdrawn ? site.address : pagePaths(site.address).issue(language, id)}
            target="_blank"
            rel="noreferrer"
          >
            {t('publish.see')}
          </a>
        )}
        <Button onClick={() => open({})}>{t('publish.openFolder')}</Button>
      </p>
      <FaultAlert error={error} />
    </>
  )
}

/** Pushes the commits when the editor asks for it. Git's own words say why a push failed; it can be tried again. */
function Push({ remote: { name } }: { remote: Remote }) {
  const t = useTranslate()
  const { mutate, error, isPending, isSuccess } = usePost('POST push')
  return (
    <div className="publish-next" role="status">
      {isSuccess ? (
        <p>{t('push.done', { name })}</p>
      ) : (
        <Button disabled={isPending} onClick={() => mutate({})}>
          {t(isPending ? 'push.busy' : 'push.now', { name })}
        </Button>
      )}
      <FaultAlert error={error} />
    </div>
  )
}

type VersionProps = Pick<BeforePublishing, 'versions'> & { onRestored: () => void }

/** What the archive had before, each with a button that lets the draft say it again. */
function EarlierVersions({ versions, onRestored }: VersionProps) {
  const t = useTranslate()
  const language = useLanguage()
  const dispatch = useDispatch()
  if (versions.length === 0) return null
  const locale = language === 'en' ? 'en-GB' : languageTags.zh
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <details>
      <summary>{t('versions.title', { count: versions.length })}</summary>
      <ul>
        {versions.map(({ until, issue }) => (
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
function Withdrawal({ onWithdraw }: { onWithdraw: (reason: string) => void }) {
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
function DeploySite() {
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
function SendEditions() {
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
