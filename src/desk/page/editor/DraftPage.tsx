import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { formatDate } from '../../../archive/formats.ts'
import { Button, ChangeButton, LanguageSwitch } from '../controls.tsx'
import { useAttention, useScrollToAttention } from '../draft/editorStore.ts'
import { useDraft, useDraftId, useSync } from '../draft/useDraft.ts'
import { FindingPanel } from '../findings/FindingPanel.tsx'
import { useFindingTour } from '../findings/useFindingTour.ts'
import { useLanguage, useTranslate } from '../language.ts'
import { PublishSheet } from '../PublishSheet.tsx'
import { NewsletterPane } from '../panes/NewsletterPane.tsx'
import { PreviewPane, usePreparation } from '../panes/PreviewPane.tsx'
import { IssueText } from './IssueText.tsx'
import { Notices } from './Notices.tsx'
import { HelpSheet, useShortcuts } from './shortcuts.tsx'

/** A draft: its text, the newsletter or the preview, and the current finding. */
export function DraftPage() {
  const t = useTranslate()
  const [sheet, setSheet] = useState<'help' | 'publish'>()
  const tour = useFindingTour()
  usePreparation()
  const [pane, setPane] = usePane()
  useShortcuts()
  const close = () => setSheet(undefined)
  return (
    <main className="draft" data-pane={pane}>
      <DraftBar onHelp={() => setSheet('help')} onPublish={() => setSheet('publish')} />
      <PaneSwitch pane={pane} onChoose={setPane} />
      <section className="draft-text" aria-label={t('draft.text')}>
        <Notices />
        <IssueText />
      </section>
      <section className="draft-pane" aria-label={t(pane === 'preview' ? 'pane.preview' : 'pane.newsletter')}>
        {pane === 'preview' ? <PreviewPane /> : <NewsletterPane />}
      </section>
      <FindingPanel tour={tour} />
      {sheet === 'help' && <HelpSheet onClose={close} />}
      {sheet === 'publish' && <PublishSheet tour={tour} onClose={close} />}
    </main>
  )
}

type BarProps = { onHelp: () => void; onPublish: () => void }

/** The month, whether everything is saved, undo and redo, help, and publishing. */
function DraftBar({ onHelp, onPublish }: BarProps) {
  const t = useTranslate()
  const language = useLanguage()
  const { canUndo, canRedo } = useDraft()
  return (
    <header className="row desk-bar">
      <Link className="button button-quiet" to="/">
        {t('desk.toList')}
      </Link>
      <h1>{formatDate(useDraftId(), language)}</h1>
      <p className="quiet" role="status">
        <SaveState />
      </p>
      <div className="row tools">
        <ChangeButton
          text="draft.undo"
          step={{ kind: 'undo' }}
          disabled={!canUndo}
          aria-keyshortcuts="CONTROL+Z"
        />
        <ChangeButton
          text="draft.redo"
          step={{ kind: 'redo' }}
          disabled={!canRedo}
          aria-keyshortcuts="CONTROL+SHIFT+Z"
        />
        <Button onClick={onHelp} aria-keyshortcuts="?">
          {t('help.help')}
        </Button>
        <LanguageSwitch />
        <Button look="strong" onClick={onPublish}>
          {t('publish.open')}
        </Button>
      </div>
    </header>
  )
}

function SaveState() {
  const t = useTranslate()
  const { isSaved, isSaving } = useSync()
  return t(isSaved ? 'draft.saved' : isSaving ? 'draft.saving' : 'draft.unsaved')
}

/** The pane that is shown. On a narrow screen, what the editor points to elsewhere turns to the text. */
function usePane() {
  const { source } = useDraft()
  const [pane, setPane] = useState<Pane>(() => firstPane(source !== undefined))
  const { from, key } = useAttention()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each click in the newsletter leads to the text
  useEffect(() => {
    if (from !== 'text' && hasRoomForOne()) setPane('text')
  }, [from, key])
  useScrollToAttention(pane)
  return [pane, setPane] as const
}

/** Whether the screen has room for one pane only. `DraftPage.css` has the same width. */
function hasRoomForOne(): boolean {
  return matchMedia('(max-width: 899.98px)').matches
}

function firstPane(hasNewsletter: boolean): Pane {
  if (hasRoomForOne()) return 'text'
  return hasNewsletter ? 'newsletter' : 'preview'
}

const panes = ['text', 'newsletter', 'preview'] as const
type Pane = (typeof panes)[number]

/** Chooses the pane next to the text; on a narrow screen, the only pane. */
function PaneSwitch({ pane, onChoose }: { pane: Pane; onChoose: (pane: Pane) => void }) {
  const t = useTranslate()
  return (
    <section className="row pane-switch" aria-label={t('pane.legend')}>
      {panes.map((one) => (
        <label key={one} data-pane={one}>
          <input
            type="radio"
            name="pane"
            checked={pane === one}
            aria-keyshortcuts={one === 'text' || one === pane ? undefined : 'V'}
            onChange={() => onChoose(one)}
          />{' '}
          {t(`pane.${one}`)}
        </label>
      ))}
    </section>
  )
}
