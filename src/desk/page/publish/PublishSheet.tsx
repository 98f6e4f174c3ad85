import { useState } from 'react'
import { formatDate } from '../../../archive/formatDate.ts'
import type { BeforePublishing, Remote } from '../../api/answers.ts'
import { faultIn, follow, messageOf } from '../draft/requests.ts'
import { useDraft } from '../draft/useDraft.ts'
import { DeskSheet } from '../editor/DeskSheet.tsx'
import { useDeskLanguage, useTexts } from '../i18n/DeskLanguage.tsx'
import { FaultMessage } from '../sentences/FaultMessage.tsx'
import { type Begun, BegunAnew } from './BegunAnew.tsx'
import { PublishChoices } from './PublishChoices.tsx'
import { PushPart } from './PushPart.tsx'
import { useBeforePublishing } from './useBeforePublishing.ts'
import { usePublicationSentence } from './usePublicationSentence.ts'
import './PublishSheet.css'

type StepLine = Readonly<Record<string, unknown>>

/** What publishing will change, what is still owed, and how far it is. */
export function PublishSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts()
  const { language } = useDeskLanguage()
  const { asked, owed } = useBeforePublishing(id)
  const { steps, publish } = usePublishing(id)
  const [begun, setBegun] = useState<Begun>()
  const isDone = steps.some(({ step }) => step === 'done')
  const ready = asked && 'revision' in asked ? asked : undefined
  return (
    <DeskSheet title={t('publish.title', { month: formatDate(id, language) })} onClose={onClose}>
      {asked && 'fault' in asked && (
        <div role="alert">
          <FaultMessage message={asked.fault} />
        </div>
      )}
      <BegunAnew begun={begun} />
      {ready && <Sentence asked={ready} />}
      {steps.length === 0 && (
        <PublishChoices id={id} asked={ready} owed={owed} onBegun={setBegun} onPublish={publish} />
      )}
      <Steps steps={steps} />
      {ready?.remote && (isDone || steps.length === 0) && canPush(ready.remote, steps) && (
        <PushPart remote={ready.remote} />
      )}
    </DeskSheet>
  )
}

/** Publishes the draft, and collects the steps that the desk tells of. */
function usePublishing(id: string) {
  const { revision } = useDraft()
  const [steps, setSteps] = useState<readonly StepLine[]>([])
  const publish = (isOver: boolean) => {
    setSteps([{ step: 'begin' }])
    const add = (line: object) => setSteps((before) => [...before, { ...line }])
    follow(`drafts/${id}/publish`, JSON.stringify({ revision, ...(isOver ? { isOver } : {}) }), add).catch(
      (error: unknown) => add({ error: messageOf(error) }),
    )
  }
  return { steps, publish }
}

/** Whether the remote lacks a commit: the one of this issue, or an older one. */
function canPush({ waiting }: Remote, steps: readonly StepLine[]): boolean {
  return waiting > 0 || steps.some(({ commit }) => commit !== undefined)
}

function Sentence({ asked: { openErrors, publication } }: { asked: BeforePublishing }) {
  const t = useTexts()
  const sentence = usePublicationSentence(publication)
  if (openErrors > 0 || !publication)
    return <p className="publish-sentence">{t('publish.errors', { count: openErrors })}</p>
  return <p className="publish-sentence">{sentence}</p>
}

function Steps({ steps }: { steps: readonly StepLine[] }) {
  const t = useTexts()
  if (steps.length === 0) return null
  const failed = steps.map(faultIn).find((fault) => fault !== undefined)
  const isDone = steps.some(({ step }) => step === 'done')
  const commit = steps.find(({ step }) => step === 'commit')
  return (
    <div className="publish-steps" role="status">
      <ol>
        {(['write', 'check', 'build'] as const).map((step) => (
          <li key={step} data-reached={steps.some((one) => one.step === step)}>
            {t(`publish.${step}`)}
          </li>
        ))}
        {commit && <li data-reached>{commitWords(t, commit)}</li>}
      </ol>
      {!failed && !isDone && <progress aria-label={t('publish.progress')} />}
      {isDone && <p className="publish-done">{t('publish.done')}</p>}
      {failed && <FaultMessage message={failed} />}
    </div>
  )
}

function commitWords(t: ReturnType<typeof useTexts>, { commit, why }: StepLine): string {
  if (commit !== undefined) return t('publish.committed', { commit: String(commit) })
  if (why === 'no-repository') return t('publish.noRepository')
  if (why === 'no-git') return t('publish.noGit')
  if (why === 'unchanged') return t('publish.unchanged')
  return t('publish.notCommitted', { why: String(why) })
}
