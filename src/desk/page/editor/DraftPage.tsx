import { useEffect, useState } from 'react'
import { AttentionProvider } from '../draft/AttentionProvider.tsx'
import { useAttention } from '../draft/attention.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useFocusRequest } from '../draft/useFocusRequest.ts'
import { FindingPanel } from '../findings/FindingPanel.tsx'
import { useFindingTour } from '../findings/useFindingTour.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { NewsletterPane } from '../panes/NewsletterPane.tsx'
import { type Pane, PaneSwitch } from '../panes/PaneSwitch.tsx'
import { PreviewPane } from '../panes/PreviewPane.tsx'
import { usePreparation } from '../panes/usePreparation.ts'
import { PublishSheet } from '../publish/PublishSheet.tsx'
import { DraftBar } from './DraftBar.tsx'
import { HelpSheet } from './HelpSheet.tsx'
import { IssueText } from './IssueText.tsx'
import { Notices } from './Notices.tsx'
import { useKeys } from './useKeys.ts'
import './DraftPage.css'

/** A draft: its text, what is beside it, and the finding that is next. */
export function DraftPage({ id, onLeave }: { id: string; onLeave: () => void }) {
  return (
    <AttentionProvider>
      <DraftParts id={id} onLeave={onLeave} />
    </AttentionProvider>
  )
}

function DraftParts({ id, onLeave }: { id: string; onLeave: () => void }) {
  const t = useTexts()
  const [sheet, setSheet] = useState<'help' | 'publish'>()
  const tour = useFindingTour()
  const { preparation, retry } = usePreparation()
  const [pane, setPane] = usePane()
  useKeys({
    tour,
    onHelp: () => setSheet('help'),
    onPane: () => setPane(pane === 'preview' ? 'newsletter' : 'preview'),
  })
  const close = () => setSheet(undefined)
  return (
    <main className="draft" data-pane={pane}>
      <DraftBar
        id={id}
        onLeave={onLeave}
        onHelp={() => setSheet('help')}
        onPublish={() => setSheet('publish')}
      />
      <PaneSwitch pane={pane} onChoose={setPane} />
      <section className="draft-text" aria-label={t('draft.text')}>
        <Notices />
        <IssueText />
      </section>
      <section
        className="draft-beside"
        aria-label={t(pane === 'preview' ? 'pane.preview' : 'pane.newsletter')}
      >
        {pane === 'preview' ? (
          <PreviewPane id={id} preparation={preparation} onRetry={retry} />
        ) : (
          <NewsletterPane id={id} />
        )}
      </section>
      <FindingPanel tour={tour} />
      {sheet === 'help' && <HelpSheet onClose={close} />}
      {sheet === 'publish' && <PublishSheet id={id} onClose={close} />}
    </main>
  )
}

/** The part that is shown: the text as soon as the editor turned to it elsewhere, where there is room for one alone. */
function usePane() {
  const { source } = useDraft()
  const [pane, setPane] = useState<Pane>(() => firstPane(source !== undefined))
  const { from, key } = useAttention()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each touch on the newsletter leads to the text
  useEffect(() => {
    if (from !== 'text' && hasRoomForOne()) setPane('text')
  }, [from, key])
  useFocusRequest(pane)
  return [pane, setPane] as const
}

/** Whether the screen shows the text or what is beside it, not both. `DraftPage.css` has the same width. */
function hasRoomForOne(): boolean {
  return matchMedia('(max-width: 899.98px)').matches
}

function firstPane(hasNewsletter: boolean): Pane {
  if (hasRoomForOne()) return 'text'
  return hasNewsletter ? 'newsletter' : 'preview'
}
