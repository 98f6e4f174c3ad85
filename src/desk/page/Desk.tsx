import { useEffect, useState } from 'react'
import type { EditorMessage } from '../../draft/editorMessage.ts'
import { type DraftStore, isOneLeftUnsaved, leaveDraftStore, openDraftStore } from './draft/draftStore.ts'
import { messageOf } from './draft/requests.ts'
import { DraftContext } from './draft/useDraft.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { DraftPage } from './editor/DraftPage.tsx'
import { useTexts } from './i18n/DeskLanguage.tsx'
import { DraftList } from './list/DraftList.tsx'
import { FaultMessage } from './sentences/FaultMessage.tsx'
import './Desk.css'

/** The editor's page: the list of drafts, or the draft that the address names. */
export function Desk() {
  const [id, setId] = useState(draftInAddress)
  useEffect(() => {
    const follow = () => setId(draftInAddress())
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => isOneLeftUnsaved() && event.preventDefault()
    addEventListener('beforeunload', stay)
    return () => removeEventListener('beforeunload', stay)
  }, [])
  const go = (draft: string | undefined) => {
    history.pushState(null, '', draft === undefined ? '/' : `/?draft=${draft}`)
    setId(draft)
    scrollTo(0, 0)
  }
  return id === undefined ? (
    <DraftList onOpen={go} />
  ) : (
    <OpenDraft key={id} id={id} onLeave={() => go(undefined)} />
  )
}

function draftInAddress(): string | undefined {
  return new URLSearchParams(location.search).get('draft') ?? undefined
}

function OpenDraft({ id, onLeave }: { id: string; onLeave: () => void }) {
  const t = useTexts()
  const [opened, setOpened] = useState<DraftStore | { readonly fault: EditorMessage }>()
  useEffect(() => {
    const opening = openDraftStore(id)
    opening.then(setOpened, (error: unknown) => setOpened({ fault: messageOf(error) }))
    return () =>
      void opening.then(
        (store) => leaveDraftStore(id, store),
        () => undefined,
      )
  }, [id])
  if (opened === undefined) return <p className="desk-wait">{t('desk.opening')}</p>
  if ('fault' in opened)
    return (
      <main className="desk-wait">
        <div role="alert">
          <FaultMessage message={opened.fault} />
        </div>
        <button type="button" className="button" onClick={onLeave}>
          {t('desk.toList')}
        </button>
      </main>
    )
  return (
    <DraftContext value={opened}>
      {/* Inside: the draft outlives a part that fails, with what waits to be saved. */}
      <ErrorBoundary>
        <DraftPage id={id} onLeave={onLeave} />
      </ErrorBoundary>
    </DraftContext>
  )
}
