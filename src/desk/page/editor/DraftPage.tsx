import { useState } from 'react'
import { Link } from 'react-router'
import { formatDate } from '../../../archive/formats.ts'
import { Button, ChangeButton, LanguageSwitch } from '../controls.tsx'
import { useDraft, useDraftId, useSync } from '../draft/draftSync.ts'
import { useScrollToAttention } from '../draft/editorStore.ts'
import { FindingPanel, useFindingTour } from '../findings/FindingPanel.tsx'
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
  useScrollToAttention()
  const { source, canUndo, canRedo } = useDraft()
  const [pane, setPane] = useState<Pane>(source === undefined ? 'preview' : 'newsletter')
  useShortcuts()
  const close = () => setSheet(undefined)
  return (
    <main className="draft">
      <header className="row desk-bar">
        <Link className="button button-quiet" to="/">
          {t('desk.toList')}
        </Link>
        <h1>{formatDate(useDraftId(), useLanguage())}</h1>
        <SaveState />
        <div className="row">
          <ChangeButton
            text="draft.undo"
            step={{ kind: 'undo' }}
            disabled={!canUndo}
            aria-keyshortcuts="Control+Z"
          />
          <ChangeButton
            text="draft.redo"
            step={{ kind: 'redo' }}
            disabled={!canRedo}
            aria-keyshortcuts="Control+Shift+Z"
          />
          <Button onClick={() => setSheet('help')} aria-keyshortcuts="?">
            {t('help.help')}
          </Button>
          <LanguageSwitch />
          <Button look="strong" onClick={() => setSheet('publish')}>
            {t('publish.open')}
          </Button>
        </div>
      </header>
      <PaneSwitch pane={pane} onChoose={setPane} />
      <div className="draft-parts">
        <section className="draft-text" aria-label={t('draft.text')}>
          <Notices />
          <IssueText />
        </section>
        <section className="draft-pane" aria-label={t(`pane.${pane}`)}>
          {pane === 'preview' ? <PreviewPane /> : <NewsletterPane />}
        </section>
      </div>
      <FindingPanel tour={tour} />
      {sheet === 'help' && <HelpSheet onClose={close} />}
      {sheet === 'publish' && <PublishSheet tour={tour} onClose={close} />}
    </main>
  )
}

function SaveState() {
  const t = useTranslate()
  const { isSaved, isSaving } = useSync()
  return (
    <p className="quiet" role="status">
      {t(isSaved ? 'draft.saved' : isSaving ? 'draft.saving' : 'draft.unsaved')}
    </p>
  )
}

const panes = ['newsletter', 'preview'] as const
type Pane = (typeof panes)[number]

/** Chooses the pane next to the text. In a narrow window, each button brings its part into view. */
function PaneSwitch({ pane, onChoose }: { pane: Pane; onChoose: (pane: Pane) => void }) {
  const t = useTranslate()
  const show = (part: string) => document.querySelector(part)?.scrollIntoView()
  return (
    <section className="row pane-switch" aria-label={t('pane.legend')}>
      <Button className="text-button" onClick={() => show('.draft-text')}>
        {t('pane.text')}
      </Button>
      {panes.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="pane"
            checked={pane === one}
            aria-keyshortcuts={one === pane ? undefined : 'V'}
            onChange={() => onChoose(one)}
            onClick={() => show('.draft-pane')}
          />{' '}
          {t(`pane.${one}`)}
        </label>
      ))}
    </section>
  )
}
