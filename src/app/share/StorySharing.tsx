import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { otherLanguage } from '../../archive/languages.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Delivered, useDelivery } from '../ui/Delivery.tsx'
import { Icon } from '../ui/Icon.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { type SentenceTools, SentenceToolsContext } from '../ui/sentenceTools.ts'
import { ToolButton } from '../ui/ToolButton.tsx'
import { useView } from '../ui/useView.ts'
import { type Passage, wholeStory } from './passage.ts'
import { sharePayload } from './sharePayload.ts'
import './StorySharing.css'

type Props = {
  issue: PublishedIssue
  story: PublishedStory
  /** Renders what else can be done with a sentence. */
  moreTools: SentenceTools
  children: ReactNode
}

const OpenSheet = createContext(() => {})

/** Opens the sheet with the options to share the surrounding story. */
export function ShareStory() {
  return (
    <ToolButton label={useTranslate()('share.share')} aria-haspopup="dialog" onClick={useContext(OpenSheet)}>
      <Icon name="share" />
    </ToolButton>
  )
}

const ShareOptions = lazyPart(async () => (await import('./ShareOptions.tsx')).ShareOptions)
const PassagePicture = lazyPart(async () => (await import('./PassagePicture.tsx')).PassagePicture)

type OpenedSheet = { readonly passage: Passage; readonly isPicture?: boolean }

/** Makes a story, its sentences and its figures shareable: provides their buttons, and shows the sheet that these open. */
export function StorySharing({ issue, story, moreTools, children }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { view } = useView(story)
  const [sheet, setSheet] = useState<OpenedSheet>()
  const openOptions = useCallback(() => setSheet({ passage: wholeStory(view, language) }), [view, language])
  const sentenceTools: SentenceTools = useCallback(
    (place) => {
      const { paragraph, segment: number, language: read, figure } = place
      const segment = story.body[paragraph]?.[number]
      const passage: Passage = { view, languages: [read, otherLanguage(read)], paragraph, segment, figure }
      const { whole } = sharePayload(issue, story, passage, location.href)
      return (
        <SentenceShare text={whole} onShare={() => setSheet({ passage })}>
          {moreTools(place)}
        </SentenceShare>
      )
    },
    [issue, story, view, moreTools],
  )
  return (
    <SentenceToolsContext value={sentenceTools}>
      <OpenSheet value={openOptions}>{children}</OpenSheet>
      {sheet && (
        <Sheet
          title={t(sheet.isPicture ? 'share.picture' : 'share.share')}
          closeText={t('sheet.close')}
          size="narrow"
          onClose={() => setSheet(undefined)}
        >
          {sheet.isPicture ? (
            <PassagePicture issue={issue} story={story} passage={sheet.passage} />
          ) : (
            <ShareOptions
              payload={sharePayload(issue, story, sheet.passage, location.href)}
              isStory={!sheet.passage.segment}
              onPicture={() => setSheet({ ...sheet, isPicture: true })}
            />
          )}
        </Sheet>
      )}
    </SentenceToolsContext>
  )
}

type SentenceShareProps = { text: string; onShare: () => void; children: ReactNode }

/** Buttons to copy a sentence or a figure, and to share it in other ways, and other tools. */
function SentenceShare({ text, onShare, children }: SentenceShareProps) {
  const t = useTranslate()
  const { outcome, copy } = useDelivery()
  return (
    <div className="card-tools">
      <button type="button" onClick={() => copy(text)}>
        {t('share.copy')}
      </button>
      <button type="button" aria-haspopup="dialog" onClick={onShare}>
        {t('share.share')}
      </button>
      {children}
      <Delivered outcome={outcome} />
    </div>
  )
}
