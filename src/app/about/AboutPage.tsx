import { sitePaths } from '../../archive/siteAddress.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { PageHead } from '../ui/PageHead.tsx'

/** What this is, where the text comes from, and under what terms. */
export function AboutPage() {
  const t = useTranslate()
  return (
    <div className="page">
      <PageHead title={t('about.title')} pathIn={sitePaths.about} />
      <h1>{t('about.title')}</h1>
      <p className="standfirst">{t('about.what')}</p>
      <h2>{t('about.text')}</h2>
      <p>{t('about.textBody')}</p>
      <h2>{t('about.offline')}</h2>
      <p>{t('about.offlineBody')}</p>
      <h2>{t('about.data')}</h2>
      <p>
        {t('about.dataBody')} <a href={`${import.meta.env.BASE_URL}archive/catalogue.json`}>catalogue.json</a>
      </p>
      <h2>{t('about.licence')}</h2>
      <p>{t('about.licenceBody')}</p>
    </div>
  )
}
