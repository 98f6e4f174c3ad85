import { formatDate } from '../../archive/formats.ts'
import { offeredFormats } from '../../archive/outputFormats.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { dictionaryAddress, dictionaryDate, dictionaryLicence } from '../../archive/words/issueWords.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Link, paths } from '../ui/Link.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { BigNumbers } from './BigNumbers.tsx'

/** What this is, where the text comes from, its other formats, and the terms of use. */
export function AboutPage() {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <div className="page">
      <PageHead title={t('about.title')} pathIn={sitePaths.about} />
      <h1>{t('about.title')}</h1>
      <p className="standfirst">{t('about.what')}</p>
      <p className="ways">
        <Link to={paths.names(language)}>{t('names.title')}</Link>
      </p>
      <Part name="text" />
      <BigNumbers />
      <Part name="offline" />
      <h2>{t('about.words')}</h2>
      <p>{t('about.wordsBody', { date: formatDate(dictionaryDate, language) })}</p>
      <p className="ways">
        <a className="thumb-link" href={dictionaryAddress} rel="external noopener noreferrer">
          CC-CEDICT
        </a>
        <a className="thumb-link" href={dictionaryLicence} rel="external noopener noreferrer license">
          CC BY-SA 4.0
        </a>
      </p>
      <Part name="licence" />
      <p className="ways">
        <a href={`${import.meta.env.BASE_URL}${sitePaths.licences()}`}>{t('about.licences')}</a>
      </p>
      <h2>{t('about.data')}</h2>
      <ul>
        {offeredFormats.map((format) => (
          <li key={format}>
            <a className="thumb-link" href={`${import.meta.env.BASE_URL}${sitePaths[format](language)}`}>
              {t(`about.${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Part({ name }: { name: 'text' | 'offline' | 'licence' }) {
  const t = useTranslate()
  return (
    <>
      <h2>{t(`about.${name}`)}</h2>
      <p>{t(`about.${name}Body`)}</p>
    </>
  )
}
