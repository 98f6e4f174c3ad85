import { useEffect, useState } from 'react'
import { useTranslate } from '../../i18n/InterfaceLanguage.tsx'
import { Pending } from '../../ui/Pending.tsx'
import { PageTitle } from '../../ui/page/PageHead.tsx'
import { Ways } from './NotFound.tsx'

/** How long an outline stands without a word, in milliseconds. */
const patience = 8_000

/**
 * Stands in the frame until the data of a first page has arrived: its outline. If that takes long, it says so and links to
 * what there is. The page replaces it.
 */
export function LatePage() {
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="page">
      {isLate && <LateNote />}
      <Pending />
    </div>
  )
}

function LateNote() {
  const t = useTranslate()
  return (
    <>
      <PageTitle title={t('late.title')} />
      <h1>{t('late.title')}</h1>
      <div className="error-note" role="alert">
        <p>{t('late.body')}</p>
        <p>{t('error.help')}</p>
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('error.retry')}
        </button>
      </div>
      <Ways missing={{ kind: 'page' }} />
    </>
  )
}
