import { createContext, type MouseEvent, type ReactNode, useCallback, useContext, useState } from 'react'
import { otherLanguage } from '../../archive/languages.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Icon } from '../ui/Icon.tsx'
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
    <ToolButton label={useTranslate()('share.share')} aria-haspopup="dialog" onClick={useContext(OpenSheet)}>
      <Icon name="share" />
    </ToolButton>
  )
}

type OpenedSheet = { readonly passage: Passage; readonly isPicture?: boolean }

/** Makes a story, its sentences and its figures shareable: provides their buttons, and shows the sheet that these open. */
export function StorySharing({ issue, story, children }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { view } = useView(story)
  const [sheet, setSheet] = useState<OpenedSheet>()
  const openOptions = useCallback(() => setSheet({ passage: wholeStory(view, language) }), [view, language])
  const sentenceTools: SentenceTools = useCallback(
    ({ paragraph, segment: number, language: read, figure }) => {
      const segment = story.body[paragraph]?.[number]
      const passage: Passage = { view, languages: [read, otherLanguage(read)], paragraph, segment, figure }
      const { whole } = sharePayload(issue, story, passage, location.href)
      return <SentenceShare text={whole} onShare={() => setSheet({ passage })} />
    },
    [issue, story, view],
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

/** Buttons to copy a sentence or a figure, and to share it in other ways. */
function SentenceShare({ text, onShare }: { text: string; onShare: () => void }) {
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
      <Delivered outcome={outcome} />
    </div>
  )
}

type OptionsProps = {
  payload: SharePayload
  /** Whether the whole story is shared: other apps get its link alone, and it can be printed. */
  isStory: boolean
  onPicture: () => void
}

/** The options to share a story or a passage of it, in the current view. */
function ShareOptions({ payload, isStory, onPicture }: OptionsProps) {
  const t = useTranslate()
  const { outcome, copy, share } = useDelivery()
  const { data, whole, address } = payload
  const toApp = () => (isStory ? share?.({ title: data.title, url: address }, address) : share?.(data, whole))
  const isInWeChat = navigator.userAgent.includes('MicroMessenger')
  const options = [
    ...(share ? [[t('share.app'), toApp] as const] : []),
    [t('share.picture'), onPicture],
    [t('share.link'), () => copy(address)],
    [t('share.text'), () => copy(whole)],
    // WeChat cannot print.
    ...(isStory && !isInWeChat ? [[t('share.print'), printPage] as const] : []),
  ] as const
  return (
    <div className="share-ways">
      {isInWeChat && <p>{t('share.wechat')}</p>}
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
