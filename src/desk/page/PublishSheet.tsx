import { formatDate } from '../../archive/formats.ts'
import { languageTags } from '../../archive/languages.ts'
import { pagePaths } from '../../archive/pages.ts'
import { isOpenError, ruleTitle } from '../../messages/finding.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import type { BeforePublishing, Deployment, Remote } from '../api/requests.ts'
import { Button, Form, Headline } from './controls.tsx'
import { OutdatedNotice } from './DraftList.tsx'
import { useDispatch, useDraft, useDraftId } from './draft/draftSync.ts'
import { type Posting, useAnswer, usePost } from './draft/requests.ts'
import { FaultAlert } from './FaultMessage.tsx'
import type { FindingTour } from './findings/FindingPanel.tsx'
import { useLanguage, useTranslate, useTranslator } from './language.ts'
import { ColleagueReview } from './Remarks.tsx'

type Props = { tour: Pick<FindingTour, 'open' | 'show'>; onClose: () => void }

/**
 * A window that shows what publishing will change, what the editor must decide first, the progress, and what can be done
 * next: as the desk says it now, which is asked again after each of these requests.
 */
export function PublishSheet({ tour, onClose }: Props) {
  const t = useTranslate()
  const month = formatDate(useDraftId(), useLanguage())
  const { data: before, error } = useAnswer('GET drafts/ID/publication')
  const { revision } = useDraft()
  const publishing = usePost('POST drafts/ID/publish')
  const withdrawing = usePost('POST drafts/ID/withdraw')
  const isWithdrawn = !withdrawing.isIdle
  const progress = isWithdrawn ? withdrawing : publishing
  const isInSite = before?.state === 'published' || before?.state === 'online'
  return (
    <Sheet title={t('publish.title', { month })} closeText={t('sheet.close')} size="wide" onClose={onClose}>
      {!before && <FaultAlert error={error} />}
      {!progress.isIdle && <Steps progress={progress} isWithdrawn={isWithdrawn} />}
      {before && progress.isIdle && (
        <>
          <Summary before={before} tour={tour} />
          <OpenFindings tour={tour} onShow={onClose} />
          {before.publication && !tour.open.some(isOpenError) && (
            <PublishForm
              isOutdated={before.isOutdated}
              isInSite={isInSite}
              onPublish={(isOver) => publishing.mutate({ revision, isOver })}
            />
          )}
        </>
      )}
      {(isInSite || progress.isSuccess) && <DeploySite />}
      {before?.remote && !progress.isPending && <Push remote={before.remote} />}
      {isInSite && !progress.isPending && <SendEditions />}
      {before && progress.isIdle && (
        <>
          <ColleagueReview />
          <EarlierVersions versions={before.versions} onRestored={onClose} />
          {before.state !== 'draft' && <Withdrawal onWithdraw={(reason) => withdrawing.mutate({ reason })} />}
        </>
      )}
    </Sheet>
  )
}

/** What publishing will change, and the stories that readers will see changed, added or gone. */
function Summary({
  before: { state, publication },
  tour,
}: Pick<Props, 'tour'> & { before: BeforePublishing }) {
  const t = useTranslate()
  const errors = tour.open.filter(isOpenError).length
  const { stories } = useDraft().draft
  if (errors > 0 || !publication) return <p className="lead">{t('publish.errors', { count: errors })}</p>
  const { changed, added, removed, otherChanges } = publication
  if (state === 'draft') return <p className="lead">{t('publish.new', { count: stories.length })}</p>
  const seen = stories.filter(({ id }) => changed.includes(id) || added.includes(id))
  const isSame = seen.length + removed.length === 0 && !otherChanges
  return (
    <>
      <p className="lead">
        {t(state === 'archived' ? 'publish.notInSite' : isSame ? 'publish.same' : 'publish.again')}
      </p>
      <ul className="list">
        {seen.map((story) => (
          <li key={story.key}>
            <Headline story={story} />
            {added.includes(story.id) && ` ${t('publish.added')}`}
          </li>
        ))}
        {removed.map((headline) => (
          <li key={JSON.stringify(headline)}>
            <del>
              <Headline story={{ headline }} />
            </del>
          </li>
        ))}
        {otherChanges && <li>{t('publish.other')}</li>}
      </ul>
    </>
  )
}

type OpenProps = Pick<Props, 'tour'> & { onShow: () => void }

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
              <Button
                className="text-button"
                onClick={() => {
                  onShow()
                  if (first) show(first)
                }}
              >
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

type FormProps = {
  isOutdated: boolean
  isInSite: boolean
  /** Called with whether to publish over changes of the archive. */
  onPublish: (isOver: boolean) => void
}

/** The button that publishes. If the draft lacks changes of the archive, the editor must agree to undo them. */
function PublishForm({ isOutdated, isInSite, onPublish }: FormProps) {
  const t = useTranslate()
  return (
    <Form className="" onSend={(_text, written) => onPublish(written.has('isOver'))}>
      {isOutdated && (
        <OutdatedNotice>
          <label>
            <input type="checkbox" name="isOver" required /> {t('outdated.over')}
          </label>
        </OutdatedNotice>
      )}
      <Button type="submit" look={!isInSite && 'strong'}>
        {t('publish.now')}
      </Button>
    </Form>
  )
}

type StepsProps = {
  progress: Pick<Posting<'POST drafts/ID/publish'>, 'lines' | 'isPending' | 'error'>
  isWithdrawn: boolean
}

function Steps({ progress: { lines, error, isPending }, isWithdrawn }: StepsProps) {
  const t = useTranslate()
  const done = lines.find((line) => line.step === 'done')
  return (
    <div role="status">
      <ol className="list">
        {lines.map((line) => {
          if (line.step === 'done') return null
          const [name, params] =
            line.step === 'commit' ? [line.committed.kind, line.committed] : [line.step, undefined]
          return <li key={line.step}>{t(`publish.${name}`, params)}</li>
        })}
      </ol>
      {isPending && <progress aria-label={t('publish.progress')} />}
      {done && <Built isWithdrawn={isWithdrawn} {...done} />}
      <FaultAlert error={error} />
    </div>
  )
}

type BuiltProps = { folder: string; warnings: readonly string[]; isWithdrawn: boolean }

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
function Push({ remote: { name, waiting } }: { remote: Remote }) {
  const t = useTranslate()
  const { mutate, error, isPending, isSuccess } = usePost('POST push')
  return (
    <div className="publish-next" role="status">
      {isSuccess && <p>{t('push.done', { name })}</p>}
      {waiting > 0 && !isSuccess && (
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
      <Form onSend={(text) => onWithdraw(text('reason'))}>
        <p>{t('withdraw.how')}</p>
        <label>
          {t('withdraw.reason')}
          <input name="reason" required pattern=".*\S.*" />
        </label>
        <Button type="submit">{t('withdraw.now')}</Button>
      </Form>
    </details>
  )
}

/** Puts the site on the web by the editor's own command, when they press the button, and shows what the command says. */
function DeploySite() {
  const t = useTranslate()
  const { data } = useAnswer('GET deployment')
  const { lines, answer, error, isPending, mutate } = usePost('POST deploy')
  const said = lines.flatMap((line) => ('line' in line ? [line.line] : []))
  if (!data) return null
  return (
    <section className="publish-next" aria-label={t('deploy.title')}>
      {data.command !== '' && (
        <p className="row">
          <Button look="strong" disabled={isPending} onClick={() => mutate({ isTrial: false })}>
            {t('deploy.now')}
          </Button>
          {data.trial !== '' && (
            <Button disabled={isPending} onClick={() => mutate({ isTrial: true })}>
              {t('deploy.try')}
            </Button>
          )}
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
        {answer && 'isDone' in answer && (
          <p className="lead">{t(answer.isTrial ? 'deploy.tried' : 'deploy.done')}</p>
        )}
        <FaultAlert error={error} />
      </div>
      <CommandForm known={data} />
    </section>
  )
}

/** What the field for the command offers: a program for any server, and this project's own for an S3-compatible storage. */
const commands = [
  'rclone sync {folder} web:site',
  'npm run deploy -- s3://bucket/path --endpoint https://s3.example.org --dist {folder}',
]

/** The command, and what makes it a trial. */
function CommandForm({ known }: { known: Deployment }) {
  const t = useTranslate()
  const { mutate, error, isSuccess, reset } = usePost('POST deployment')
  return (
    <details>
      <summary>{t(known.command === '' ? 'deploy.title' : 'deploy.change')}</summary>
      <Form
        onSend={(text) => mutate({ command: text('command'), trial: text('trial') })}
        onChange={reset}
        spellCheck={false}
      >
        <p>{t('deploy.how')}</p>
        <p>{t('deploy.storageHow')}</p>
        <label>
          {t('deploy.command')}
          <input name="command" defaultValue={known.command} list="commands" />
        </label>
        <datalist id="commands">
          {commands.map((command) => (
            <option key={command}>{command}</option>
          ))}
        </datalist>
        <label>
          {t('deploy.trial')}
          <input name="trial" defaultValue={known.trial} placeholder="--dry-run" />
        </label>
        <Button type="submit">{t('deploy.save')}</Button>
        <div role="status">{isSuccess && t('deploy.saved')}</div>
        <FaultAlert error={error} />
      </Form>
    </details>
  )
}

/** Makes what an editor sends to members, one button each, and says what to do with it. */
function SendEditions() {
  const t = useTranslate()
  const issue = useDraftId()
  const { mutate, answer, error, isPending, variables } = usePost('POST edition')
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
        {answer && variables && 'edition' in variables && (
          <p>
            {t(`editions.next.${variables.edition}`, { file: answer.files[0] ?? '' })} {t('editions.folder')}{' '}
            <code>{answer.folder}</code>
          </p>
        )}
        <FaultAlert error={error} />
      </div>
    </section>
  )
}
