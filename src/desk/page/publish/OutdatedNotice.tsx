import { type ReactNode, useState } from 'react'
import type { EditorMessage } from '../../../draft/editorMessage.ts'
import { hasKeys, messageOf, postJson } from '../draft/requests.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { FaultMessage } from '../sentences/FaultMessage.tsx'
import './OutdatedNotice.css'

const isBegunAnew = hasKeys<{ readonly kept: string }>('kept')

type Props = {
  id: string
  /** Gets the folder that the draft was moved to. */
  onBegun: (kept: string) => void | Promise<void>
  /** Other ways on. */
  children?: ReactNode
}

/** Says that the archive's issue has changes that the draft lacks, and offers to begin anew from it. */
export function OutdatedNotice({ id, onBegun, children }: Props) {
  const t = useTexts()
  const [fault, setFault] = useState<EditorMessage>()
  const begin = () => {
    postJson('begin', { issue: id, anew: true }, isBegunAnew)
      .then(({ kept }) => onBegun(kept))
      .catch((error: unknown) => setFault(messageOf(error)))
  }
  return (
    <div className="outdated">
      <p>{t('outdated.what')}</p>
      <p>{t('outdated.way')}</p>
      <button type="button" className="button" onClick={begin}>
        {t('outdated.anew')}
      </button>
      {fault !== undefined && (
        <div role="alert">
          <FaultMessage message={fault} />
        </div>
      )}
      {children}
    </div>
  )
}
