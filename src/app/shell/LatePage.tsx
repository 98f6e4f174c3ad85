import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { PageTitle } from '../ui/PageHead.tsx'
import { Pending } from '../ui/Pending.tsx'
import { useFailedPage } from './failedPage.ts'
import { Ways } from './NotFound.tsx'

/** How long an outline stands without a word, in milliseconds. */
const patience = 8_000

/**
 * Stands in the frame until the data of a first page has arrived: its outline. If that takes long, it says so, and has ways
 * on. The page replaces it.
 */
export function LatePage() {
  const [isLate, setIsLate] = useState(false)
  const page = useHandedFocus()
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div ref={page} className="page">
      {isLate && <LateNote />}
      <Pending />
    </div>
  )
}

function LateNote() {
  const t = useTranslate()
  useFailedPage()
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

/** Hands the focus, if it is within the element, to the page that replaces it. */
function useHandedFocus() {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = element
    return () => {
      if (current?.contains(document.activeElement)) current.closest('main')?.focus({ preventScroll: true })
    }
  }, [])
  return element
}
