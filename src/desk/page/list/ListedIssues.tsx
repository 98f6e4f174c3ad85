import { useState } from 'react'
import { formatDate } from '../../../archive/formatDate.ts'
import type { EditorMessage } from '../../../draft/editorMessage.ts'
import type { DeskOverview } from '../../api/answers.ts'
import { hasKeys, messageOf, postJson } from '../draft/requests.ts'
import { useDeskLanguage, useTexts } from '../i18n/DeskLanguage.tsx'
import { FaultMessage } from '../sentences/FaultMessage.tsx'

const isBegun = hasKeys<{ id: string }>('id')

type Props = { issues: DeskOverview['issues']; onOpen: (id: string) => void }

/** The issues of the archive to correct. To choose one begins a draft of it. */
export function ListedIssues({ issues, onOpen }: Props) {
  const t = useTexts()
  const { language } = useDeskLanguage()
  const [fault, setFault] = useState<EditorMessage>()
  const begin = (issue: string) => {
    postJson('begin', { issue }, isBegun).then(
      ({ id }) => onOpen(id),
      (error: unknown) => setFault(messageOf(error)),
    )
  }
  if (issues.length === 0) return null
  return (
    <section aria-labelledby="issues">
      <h2 id="issues">{t('list.issues')}</h2>
      {fault !== undefined && (
        <div role="alert">
          <FaultMessage message={fault} />
        </div>
      )}
      <ul className="desk-rows">
        {issues.map(({ id, stories }) => (
          <li key={id}>
            <button type="button" className="desk-row" onClick={() => begin(id)}>
              <strong>{formatDate(id, language)}</strong>
              <span>{t('list.stories', { count: stories })}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
