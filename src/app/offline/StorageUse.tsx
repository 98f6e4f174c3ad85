import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatBytes, sentenceGap } from '../i18n/formats.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { useDeviceState } from './keep/deviceState.ts'

/** How much of the browser's storage this site uses, and whether the browser may clear it when space is short. */
export function StorageUse() {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { held } = useDeviceState()
  const { data, refetch } = useQuery({
    queryKey: ['storage', held.length],
    queryFn: async () =>
      navigator.storage
        ? {
            // Safari supports it from 17.
            ...(await navigator.storage.estimate?.()),
            persistent: (await navigator.storage.persisted?.()) ?? false,
          }
        : null,
    staleTime: 0,
  })
  const [refused, setRefused] = useState(false)
  if (!data) return null
  const gap = sentenceGap(language)
  const protect = async () => {
    setRefused(!(await navigator.storage.persist?.().catch(() => false)))
    await refetch()
  }
  return (
    <>
      <p role="status">
        {data.usage !== undefined &&
          data.quota !== undefined &&
          t('settings.space', { used: formatBytes(data.usage), quota: formatBytes(data.quota) })}
        {gap}
        {t(data.persistent ? 'offline.persistent' : 'offline.evictable')}
        {refused && gap + t('offline.refused')}
      </p>
      {!data.persistent && (
        <button type="button" className="button" onClick={() => void protect()}>
          {t('offline.protect')}
        </button>
      )}
    </>
  )
}
