import { useTranslation } from 'react-i18next'

/** The document's title. React lifts it into the head. */
export function PageTitle({ title }: { title?: string }) {
  const { t } = useTranslation()
  const site = t('site.name')
  return <title>{title === undefined ? `${site} · ${t('site.tagline')}` : `${title} · ${site}`}</title>
}
