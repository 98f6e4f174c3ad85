import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatDate } from '../../archive/formats.ts'
import type { AnswerOf } from '../api/requests.ts'
import { Button } from './Button.tsx'
import { draftQuery } from './draft/draftSync.ts'
import { usePost } from './draft/requests.ts'
import { FaultAlert } from './FaultMessage.tsx'
import { useLanguage, useTranslate } from './language.ts'

type Props = {
  id: string
  isOutdated: boolean
  /** Other actions. */
  children?: ReactNode
}

/**
 * Says that the archive's issue has changes that the draft lacks, and offers to replace the draft with it. Then says where
 * the earlier draft is.
 */
export function OutdatedNotice({ id, isOutdated, children }: Props) {
  const t = useTranslate()
  const client = useQueryClient()
  const replace = usePost('POST begin', () =>
    Promise.all(
      [['GET desk'], draftQuery(id).queryKey].map((queryKey) => client.invalidateQueries({ queryKey })),
    ),
  )
  return (
    <>
      <MovedNotice moved={replace.data} said="outdated.replaced" />
      {isOutdated && (
        <div className="notice">
          <p>{t('outdated.what')}</p>
          <p>{t('outdated.how')}</p>
          <Button onClick={() => replace.mutate({ issue: id, replace: true })}>
            {t('outdated.replace')}
          </Button>
          <FaultAlert error={replace.error} />
          {children}
        </div>
      )}
    </>
  )
}

type MovedProps = { moved: AnswerOf<'POST begin'> | undefined; said: 'outdated.replaced' | 'list.removed' }

/** Says that a draft was replaced or removed, and where it is now. Empty if none was. */
export function MovedNotice({ moved, said }: MovedProps) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <div role="status">
      {moved && (
        <p className="notice notice-quiet">
          {t(said, { month: formatDate(moved.id, language), folder: moved.kept ?? '' })}
        </p>
      )}
    </div>
  )
}
