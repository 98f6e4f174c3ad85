import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod'
import { formatDate } from '../../archive/formats.ts'
import { languageTags } from '../../archive/languages.ts'
import { pagePaths } from '../../archive/pages.ts'
import { ruleTitle } from '../../messages/finding.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import {
  type BeforePublishing,
  type Begun,
  beforePublishingSchema,
  type Committed,
  type Publication,
  type PublishStep,
  publishStepSchema,
  pushedSchema,
  type Remote,
  siteSchema,
} from '../api/answers.ts'
import type { DraftFinding } from '../api/findings.ts'
import type { PublishRequest } from '../api/requests.ts'
import { EarlierVersions, Withdrawal } from './AfterPublishing.tsx'
import { Button } from './Button.tsx'
import { DeploySite } from './DeploySite.tsx'
import { attend } from './draft/attention.ts'
import { ask, post } from './draft/requests.ts'
import { useDraft } from './draft/useDraft.ts'
import { type Progress, useProgress } from './draft/useProgress.ts'
import { Headline } from './editor/Headline.tsx'
import { FaultAlert } from './FaultMessage.tsx'
import type { FindingTour } from './findings/useFindingTour.ts'
import { ReplacedNotice } from './OutdatedNotice.tsx'
import { PublishChoices } from './PublishChoices.tsx'
import { useLanguage } from './preferences.ts'
import { ColleagueReview } from './Review.tsx'
import { type Translate, useTranslate, useTranslator } from './useTranslate.ts'
import './PublishSheet.css'

type Props = { id: string; tour: Pick<FindingTour, 'open' | 'show'>; onClose: () => void }

/** Shows what publishing will change, what the editor must decide first, and the progress. */
export function PublishSheet({ id, tour, onClose }: Props) {
  const t = useTranslate()
  const language = useLanguage()
  const { revision } = useDraft()
  const { before, owed, error } = useBeforePublishing(id)
  const progress = useProgress(publishStepSchema)
  const [replaced, setReplaced] = useState<Begun>()
  const [isWithdrawing, setWithdrawing] = useState(false)
  const publish = (isOver: boolean) => {
    const body: PublishRequest = { revision, ...(isOver ? { isOver } : {}) }
    progress.start({ path: `drafts/${id}/publish`, body })
  }
  const withdraw = (reason: string) => {
    setWithdrawing(true)
    progress.start({ path: `drafts/${id}/withdraw`, body: { reason } })
  }
  const isBuilt = progress.lines.some((line) => line.step === 'done')
  const hasStarted = progress.isRunning || progress.lines.length > 0 || progress.error !== null
  return (
    <Sheet
      title={t('publish.title', { month: formatDate(id, language) })}
      closeText={t('sheet.close')}
      size="wide"
      onClose={onClose}
    >
      <FaultAlert error={error} />
      <ReplacedNotice replaced={replaced} />
      {before && <Summary before={before} />}
      {hasStarted ? (
        <Steps id={id} isWithdrawing={isWithdrawing} progress={progress} />
      ) : (
        <>
          <OpenFindings
            findings={tour.open}
            onShow={(finding) => {
              onClose()
              tour.show(finding)
            }}
          />
          <PublishChoices id={id} before={before} owed={owed} onReplaced={setReplaced} onPublish={publish} />
        </>
      )}
      {before && (isBuilt || before.state === 'published' || before.state === 'online') && <DeploySite />}
      {before?.remote && canPush(before.remote, progress) && <Push remote={before.remote} />}
      {!hasStarted && (
        <>
          <ColleagueReview
            id={id}
            onShow={(key) => {
              onClose()
              attend(key, 'finding')
            }}
          />
          <EarlierVersions id={id} onRestored={onClose} />
          {before && before.state !== 'draft' && <Withdrawal onWithdraw={withdraw} />}
        </>
      )}
    </Sheet>
  )
}

/** What the desk says before publishing, and the stories that owe a note. */
function useBeforePublishing(id: string) {
  const { revision } = useDraft()
  const { data: before, error } = useQuery({
    queryKey: ['publication', id, revision],
    queryFn: () => ask(`drafts/${id}/publication`, beforePublishingSchema),
    placeholderData: keepPreviousData,
  })
  const [owed, setOwed] = useState<readonly string[]>([])
  // A half-written note is an error, so that the desk cannot compare the issue. The note is still owed.
  const owedNow = before?.publication?.owedNotes ?? owed
  if (owedNow !== owed) setOwed(owedNow)
  return { before, owed, error }
}

/** Whether the remote lacks a commit, and no publishing is running or has failed. */
function canPush({ waiting }: Remote, { lines, isRunning, error }: Progress<PublishStep>): boolean {
  if (isRunning || error) return false
  return waiting > 0 || lines.some((line) => line.step === 'commit' && line.committed.kind === 'committed')
}

function Summary({ before: { state, openErrors, publication } }: { before: BeforePublishing }) {
  const t = useTranslate()
  const language = useLanguage()
  if (openErrors > 0 || !publication)
    return <p className="publish-summary">{t('publish.errors', { count: openErrors })}</p>
  return (
    <>
      <p className="publish-summary">
        {state === 'archived'
          ? t('publish.notInSite')
          : summaryOf(publication, t, new Intl.ListFormat(languageTags[language]))}
      </p>
      {!publication.isNew && <ChangedStories publication={publication} />}
    </>
  )
}

/** The stories that readers will see changed, added or gone. */
function ChangedStories({ publication: { changed, added, removed } }: { publication: Publication }) {
  const { stories } = useDraft().draft
  return (
    <ul className="publish-list">
      {stories
        .filter(({ id }) => changed.includes(id) || added.includes(id))
        .map((story) => (
          <li key={story.key}>
            <Headline story={story} />
          </li>
        ))}
      {removed.map((id) => (
        <li key={id}>
          <del>{id}</del>
        </li>
      ))}
    </ul>
  )
}

type OpenProps = { findings: readonly DraftFinding[]; onShow: (finding: DraftFinding) => void }

/** What is still open, by rule. Each leads to the first finding of the rule. */
function OpenFindings({ findings, onShow }: OpenProps) {
  const t = useTranslate()
  const translator = useTranslator()
  const rules = [...new Set(findings.map(({ rule }) => rule))]
  if (findings.length === 0) return null
  return (
    <section className="publish-left">
      <p>{t('publish.left', { count: findings.length })}</p>
      <ul className="publish-list">
        {rules.map((rule) => {
          const [first, ...others] = findings.filter((finding) => finding.rule === rule)
          return (
            <li key={rule}>
              <button type="button" className="text-button" onClick={() => first && onShow(first)}>
                {ruleTitle(translator, rule)}
              </button>
              {others.length > 0 && ` × ${others.length + 1}`}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What publishing will change, in a sentence. */
function summaryOf(publication: Publication, t: Translate, list: Intl.ListFormat): string {
  const { isNew, stories, added, removed, changed, otherChanges } = publication
  if (isNew) return t('publish.new', { count: stories })
  const parts = [
    ...(changed.length > 0 ? [t('publish.changed', { count: changed.length })] : []),
    ...(added.length > 0 ? [t('publish.added', { count: added.length })] : []),
    ...(removed.length > 0 ? [t('publish.removed', { count: removed.length })] : []),
    ...(otherChanges ? [t('publish.other')] : []),
  ]
  return parts.length === 0 ? t('publish.same') : t('publish.again', { parts: list.format(parts) })
}

type StepsProps = { id: string; isWithdrawing: boolean; progress: Progress<PublishStep> }

function Steps({ id, isWithdrawing, progress }: StepsProps) {
  const t = useTranslate()
  const { lines, error, isRunning } = progress
  const done = lines.find((line) => line.step === 'done')
  const commit = lines.find((line) => line.step === 'commit')
  return (
    <div className="publish-steps" role="status">
      <ol>
        {(['write', 'check', 'build'] as const).map((step) => (
          <li key={step} data-reached={lines.some((line) => line.step === step)}>
            {t(`publish.${step}`)}
          </li>
        ))}
        {commit && <li data-reached>{commitText(commit.committed, t)}</li>}
      </ol>
      {isRunning && <progress aria-label={t('publish.progress')} />}
      {done && <Built id={id} isWithdrawn={isWithdrawing} {...done} />}
      <FaultAlert error={error} />
    </div>
  )
}

type BuiltProps = Pick<Extract<PublishStep, { step: 'done' }>, 'folder' | 'warnings'> & {
  id: string
  isWithdrawn: boolean
}

/** Shows where the site is, to view it and to upload it. */
function Built({ id, isWithdrawn, folder, warnings }: BuiltProps) {
  const t = useTranslate()
  const language = useLanguage()
  const { data: site } = useQuery({ queryKey: ['site'], queryFn: () => ask('site', siteSchema) })
  const { mutate: open, error } = useMutation({ mutationFn: () => post('folder', {}, z.object({})) })
  return (
    <>
      <p className="publish-done">{t(isWithdrawn ? 'withdraw.done' : 'publish.done')}</p>
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
        <Button onClick={() => open()}>{t('publish.openFolder')}</Button>
      </p>
      <FaultAlert error={error} />
    </>
  )
}

function commitText(committed: Committed, t: Translate): string {
  switch (committed.kind) {
    case 'committed':
      return t('publish.committed', { commit: committed.commit })
    case 'failed':
      return t('publish.notCommitted', { why: committed.quoted })
    default:
      return t(`publish.${committed.kind}`)
  }
}

/** Pushes the commits when the editor asks for it. Git's own words say why a push failed; it can be tried again. */
function Push({ remote: { name } }: { remote: Remote }) {
  const t = useTranslate()
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: () => post('push', {}, pushedSchema),
  })
  return (
    <div className="publish-next" role="status">
      {isSuccess ? (
        <p>{t('push.done', { name })}</p>
      ) : (
        <Button disabled={isPending} onClick={() => mutate()}>
          {t(isPending ? 'push.busy' : 'push.now', { name })}
        </Button>
      )}
      <FaultAlert error={error} />
    </div>
  )
}
