import { useEffect, useState } from 'react'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { PageTitle } from '../ui/PageHead.tsx'
import { Pending } from '../ui/Pending.tsx'
import { PageLinks } from './NotFound.tsx'
import { useMissingPage } from './pageState.ts'

/** How long the outline is shown without a text, in milliseconds. */
const slowAfter = 8_000

/** An outline in place of the first page while its data is loading. If that takes long, it says so, and has links. */
export function LoadingPage() {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), slowAfter)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="page">
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
