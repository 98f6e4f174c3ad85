import { useQuery } from '@tanstack/react-query'
import { formatMegabytes } from '../i18n/formats.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'

/** How much of the browser's storage this site uses, where the browser says. */
export function StorageUse() {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { data } = useQuery({
    queryKey: ['storage'],
    queryFn: async () => (await navigator.storage?.estimate()) ?? {},
    staleTime: 0,
  })
  if (data?.usage === undefined || data.quota === undefined) return null
  return (
    <p>
      {t('settings.space', {
        used: formatMegabytes(data.usage, language),
        quota: formatMegabytes(data.quota, language),
      })}
    </p>
  )
}
