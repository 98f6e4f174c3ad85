import { createContext, type MouseEvent, type ReactNode, useCallback, useContext, useState } from 'react'
import { otherLanguage } from '../../archive/languages.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { type SentenceTools, SentenceToolsContext } from '../ui/sentenceTools.ts'
import { ToolButton } from '../ui/ToolButton.tsx'
import { useView } from '../ui/useView.ts'
import { Delivered, useDelivery } from './Delivery.tsx'
import { PassagePicture } from './PassagePicture.tsx'
import { type Passage, wholeStory } from './passage.ts'
import { type SharePayload, sharePayload } from './sharePayload.ts'
import './StorySharing.css'

type Props = { issue: PublishedIssue; story: PublishedStory; children: ReactNode }

const OpenSheet = createContext(() => {})

/** Opens the sheet with the options to share the surrounding story. */
export function ShareStory() {
  return (
    <ToolButton icon="share" aria-haspopup="dialog" onClick={useContext(OpenSheet)}>
      {useTranslate()('share.share')}
    </ToolButton>
  )
}

/**
 * Makes a story, its sentences and its figures shareable: provides their buttons, and shows the sheets that these
 * open.
 */
export function StorySharing({ issue, story, children }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { view } = useView(issue.id, story)
  const [sheet, setSheet] = useState<'options' | Passage>()
  const openOptions = useCallback(() => setSheet('options'), [])
  const sentenceTools: SentenceTools = useCallback(
    ({ paragraph, segment: number, language: read, figure }) => {
      const segment = story.body[paragraph]?.[number]
      const passage: Passage = { view, languages: [read, otherLanguage(read)], paragraph, segment, figure }
      const payload = sharePayload(issue, story, passage, location.href)
      return <SentenceShare payload={payload} onPicture={() => setSheet(passage)} />
    },
    [issue, story, view],
  )
  const whole = wholeStory(view, language)
  return (
    <SentenceToolsContext value={sentenceTools}>
      <OpenSheet value={openOptions}>{children}</OpenSheet>
      {sheet && (
        <Sheet
          title={t(sheet === 'options' ? 'share.share' : 'share.picture')}
          closeText={t('sheet.close')}
          size="narrow"
          onClose={() => setSheet(undefined)}
        >
          {sheet === 'options' ? (
            <ShareOptions
              payload={sharePayload(issue, story, whole, location.href)}
              onPicture={() => setSheet(whole)}
            />
          ) : (
            <PassagePicture issue={issue} story={story} passage={sheet} />
          )}
        </Sheet>
      )}
    </SentenceToolsContext>
  )
}

/** Buttons to copy or share a sentence or a figure, or to make a picture of it. */
function SentenceShare({ payload, onPicture }: { payload: SharePayload; onPicture: () => void }) {
  const t = useTranslate()
  const { outcome, copy, share } = useDelivery()
  return (
    <span className="sentence-share">
      <button type="button" onClick={() => copy(payload.whole)}>
        {t('share.copy')}
      </button>
      {share && (
        <button type="button" onClick={() => share(payload.data, payload.whole)}>
          {t('share.share')}
        </button>
      )}
      <button type="button" onClick={onPicture}>
        {t('share.picture')}
      </button>
      <Delivered outcome={outcome} />
    </span>
  )
}

/** The options to share a story, in the current view. */
function ShareOptions({ payload, onPicture }: { payload: SharePayload; onPicture: () => void }) {
  const t = useTranslate()
  const { outcome, copy, share } = useDelivery()
  const { data, whole, address } = payload
  const options = [
    ...(share ? [[t('share.app'), () => share({ title: data.title, url: address }, address)] as const] : []),
    [t('share.link'), () => copy(address)],
    [t('share.text'), () => copy(whole)],
    [t('share.picture'), onPicture],
    [t('share.print'), printPage],
  ] as const
  return (
    <div className="share-ways">
      {options.map(([name, act]) => (
        <button key={name} type="button" onClick={act}>
          {name}
        </button>
      ))}
      <Delivered outcome={outcome} />
    </div>
  )
}

/** Close the sheet first, so that the page has the focus again after the browser's print window. */
function printPage({ currentTarget }: MouseEvent) {
  currentTarget.closest('dialog')?.close()
  print()
}
