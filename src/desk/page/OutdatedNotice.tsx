import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatDate } from '../../archive/formats.ts'
import { type Begun, begunSchema } from '../api/answers.ts'
import { Button } from './Button.tsx'
import { post } from './draft/requests.ts'
import { FaultAlert } from './FaultMessage.tsx'
import { useLanguage } from './preferences.ts'
import { useTranslate } from './useTranslate.ts'

type Props = {
  id: string
  onReplaced: (begun: Begun) => void
  /** Other actions. */
  children?: ReactNode
}

/** Says that the archive's issue has changes that the draft lacks. Offers to replace the draft with it. */
export function OutdatedNotice({ id, onReplaced, children }: Props) {
  const t = useTranslate()
  const { mutate: replace, error } = useMutation({
    mutationFn: () => post('begin', { issue: id, replace: true }, begunSchema),
    onSuccess: onReplaced,
  })
  return (
    <div className="notice">
      <p>{t('outdated.what')}</p>
      <p>{t('outdated.how')}</p>
      <Button onClick={() => replace()}>{t('outdated.replace')}</Button>
      <FaultAlert error={error} />
      {children}
    </div>
  )
}

type ReplacedProps = { replaced: Begun | undefined; said?: 'outdated.replaced' | 'list.removed' }

/** Says that a draft was replaced or removed, and where it is now. Empty if none was. */
export function ReplacedNotice({ replaced, said = 'outdated.replaced' }: ReplacedProps) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <div role="status">
      {replaced && (
        <p className="notice notice-quiet">
          {t(said, { month: formatDate(replaced.id, language), folder: replaced.kept ?? '' })}
        </p>
      )}
    </div>
  )
}
