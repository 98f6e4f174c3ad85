import { useTranslate } from '../i18n/InterfaceLanguage.tsx'

/** The document's title. React lifts it into the head. */
export function PageTitle({ title }: { title?: string }) {
  const t = useTranslate()
  const site = t('site.name')
  return <title>{title === undefined ? `${site} · ${t('site.tagline')}` : `${title} · ${site}`}</title>
}
