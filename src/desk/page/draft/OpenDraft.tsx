import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { Link } from 'react-router'
import { FaultAlert } from '../FaultMessage.tsx'
import { useTranslate } from '../useTranslate.ts'
import { attend } from './attention.ts'
import { draftQuery } from './draftSync.ts'
import { DraftContext } from './useDraft.ts'

/** Opens a draft for its parts. Says so until it is open, or says why it cannot be opened. */
export function OpenDraft({ id, children }: { id: string; children: ReactNode }) {
  const t = useTranslate()
  const { data, error } = useQuery(draftQuery(id))
  // The next draft begins at its own first finding.
  useEffect(() => () => attend(undefined, 'text'), [])
  if (data) return <DraftContext value={id}>{children}</DraftContext>
  if (!error) return <p className="desk-wait">{t('desk.opening')}</p>
  return (
    <main className="desk-wait">
      <FaultAlert error={error} />
      <Link className="button" to="/">
        {t('desk.toList')}
      </Link>
    </main>
  )
}
