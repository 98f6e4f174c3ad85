import type { MouseEvent } from 'react'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Delivered } from './Delivered.tsx'
import type { SharePayload } from './sharePayload.ts'
import { useDelivery } from './useDelivery.ts'
import './ShareWays.css'

/** The ways to share a story, in the current view. */
export function ShareWays({ payload, onPicture }: { payload: SharePayload; onPicture: () => void }) {
  const t = useTranslate()
  const { outcome, copy, share } = useDelivery()
  const { data, whole, address } = payload
  const ways = [
    ...(share ? [[t('share.app'), () => share({ title: data.title, url: address }, address)] as const] : []),
    [t('share.link'), () => copy(address)],
    [t('share.text'), () => copy(whole)],
    [t('share.picture'), onPicture],
    [t('share.print'), printPage],
  ] as const
  return (
    <div className="share-ways">
      {ways.map(([name, act]) => (
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
