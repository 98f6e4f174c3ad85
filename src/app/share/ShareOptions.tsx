import type { MouseEvent } from 'react'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import '../i18n/partTexts.ts'
import { Delivered, useDelivery } from '../ui/Delivery.tsx'
import type { SharePayload } from './sharePayload.ts'

type Props = {
  payload: SharePayload
  /** Whether the whole story is shared: other apps get its link alone, and it can be printed. */
  isStory: boolean
  onPicture: () => void
}

/** The options to share a story or a passage of it, in the current view. */
export function ShareOptions({ payload, isStory, onPicture }: Props) {
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
