import { useEffect, useState } from 'react'
import { formatBytes, sentenceGap } from '../../archive/formats.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { useDeviceState } from './deviceState.ts'

type StorageState = { readonly usage?: number; readonly quota?: number; readonly persistent: boolean }

/** How much of the browser's storage this site uses, and whether the browser may clear it when space is short. */
export function StorageUse() {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { held } = useDeviceState()
  const [use, setUse] = useState<StorageState>()
  const count = held.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another issue on the device, it uses other space.
  useEffect(() => void readStorage().then(setUse), [count])
  const [refused, setRefused] = useState(false)
  if (!use) return null
  const gap = sentenceGap(language)
  const protect = async () => {
    setRefused(!(await navigator.storage.persist?.().catch(() => false)))
    setUse(await readStorage())
  }
  return (
    <>
      <p role="status">
        {use.usage !== undefined &&
          use.quota !== undefined &&
          t('settings.space', { used: formatBytes(use.usage), quota: formatBytes(use.quota) })}
        {gap}
        {t(use.persistent ? 'offline.persistent' : 'offline.evictable')}
        {refused && gap + t('offline.refused')}
      </p>
      {!use.persistent && (
        <button type="button" className="button" onClick={() => void protect()}>
          {t('offline.protect')}
        </button>
      )}
    </>
  )
}

/** What the browser says of the site's storage; undefined if it says nothing. */
async function readStorage(): Promise<StorageState | undefined> {
  const { storage } = navigator
  try {
    // Safari supports `estimate` from 17.
    return storage && { ...(await storage.estimate?.()), persistent: (await storage.persisted?.()) ?? false }
  } catch {
    return undefined
  }
}
