import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { PageTitle } from '../ui/PageHead.tsx'
import { Pending } from '../ui/Pending.tsx'
import { useMissingPage } from './missingPage.ts'
import { PageLinks } from './NotFound.tsx'

/** How long the outline is shown without a text, in milliseconds. */
const slowAfter = 8_000

/** An outline in place of the first page while its data is loading. If that takes long, it says so, and has links. */
export function LoadingPage() {
  const [isSlow, setIsSlow] = useState(false)
  const page = useFocusHandover()
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), slowAfter)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div ref={page} className="page">
      {isSlow && <SlowNote />}
      <Pending />
    </div>
  )
}

function SlowNote() {
  const t = useTranslate()
  useMissingPage()
  return (
    <>
      <PageTitle title={t('late.title')} />
      <h1>{t('late.title')}</h1>
      <ErrorNote reason={t('late.body')} help={t('error.help')} onRetry={() => location.reload()} />
      <PageLinks />
    </>
  )
}

/** Moves the focus, if it is within the element, to the page that replaces it. */
function useFocusHandover() {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = element
    return () => {
      if (current?.contains(document.activeElement)) current.closest('main')?.focus({ preventScroll: true })
    }
  }, [])
  return element
}
