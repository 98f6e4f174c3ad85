import { type ReactNode, useState } from 'react'
import { otherLanguage } from '../../archive/languages.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Delivered, useDelivery } from '../ui/Delivery.tsx'
import { Icon } from '../ui/Icon.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { ToolButton } from '../ui/ToolButton.tsx'
import type { TextPosition } from '../ui/textPosition.ts'
import { useView } from '../ui/useView.ts'
import { type Passage, wholeStory } from './passage.ts'
import { sharePayload } from './sharePayload.ts'
import './StorySharing.css'

const ShareOptions = lazyPart(async () => (await import('./ShareOptions.tsx')).ShareOptions)
const PassagePicture = lazyPart(async () => (await import('./PassagePicture.tsx')).PassagePicture)

type Props = { issue: PublishedIssue; story: PublishedStory }

/** Opens a sheet with the options to share a story in its current view. */
export function ShareStory({ issue, story }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { view } = useView(story)
  const [shared, setShared] = useState<Passage>()
  return (
    <>
      <ToolButton
        label={t('share.share')}
        aria-haspopup="dialog"
        onClick={() => setShared(wholeStory(view, language))}
      >
        <Icon name="share" />
      </ToolButton>
      {shared && (
        <ShareSheet issue={issue} story={story} passage={shared} onClose={() => setShared(undefined)} />
      )}
    </>
  )
}

type SentenceProps = Props & { place: TextPosition; children: ReactNode }

/** Buttons to copy a sentence or a figure, and to share it in other ways, and other tools. */
export function ShareSentence({ issue, story, place, children }: SentenceProps) {
  const t = useTranslate()
  const { view } = useView(story)
  const { outcome, copy } = useDelivery()
  const [shared, setShared] = useState<Passage>()
  const { paragraph, segment, language, figure } = place
  const passage: Passage = {
    view,
    languages: [language, otherLanguage(language)],
    paragraph,
    segment: story.body[paragraph]?.[segment],
    figure,
  }
  return (
    <div className="card-tools">
      <button type="button" onClick={() => copy(sharePayload(issue, story, passage, location.href).whole)}>
        {t('share.copy')}
      </button>
      <button type="button" aria-haspopup="dialog" onClick={() => setShared(passage)}>
        {t('share.share')}
      </button>
      {children}
      <Delivered outcome={outcome} />
      {shared && (
        <ShareSheet issue={issue} story={story} passage={shared} onClose={() => setShared(undefined)} />
      )}
    </div>
  )
}

/** The options to share a passage, then its picture if the reader wants that. */
function ShareSheet({ issue, story, passage, onClose }: Props & { passage: Passage; onClose: () => void }) {
  const t = useTranslate()
  const [isPicture, setPicture] = useState(false)
  return (
    <Sheet
      title={t(isPicture ? 'share.picture' : 'share.share')}
      closeText={t('sheet.close')}
      size="narrow"
      onClose={onClose}
    >
      {isPicture ? (
        <PassagePicture issue={issue} story={story} passage={passage} />
      ) : (
        <ShareOptions
          payload={sharePayload(issue, story, passage, location.href)}
          isStory={!passage.segment}
          onPicture={() => setPicture(true)}
        />
      )}
    </Sheet>
  )
}
