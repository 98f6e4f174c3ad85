import { useState } from 'react'
import type { DraftAssumption } from '../../api/findings.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useTranslate, useTranslator } from '../useTranslate.ts'

/** Below this confidence, the editor should look at the assumptions first. */
const doubtful = 0.75
const certain = 0.95

/** What the import assumed, the least certain first. The list is open if one of them is doubtful. */
export function AssumptionList() {
  const t = useTranslate()
  const { assumptions } = useDraft()
  const count = assumptions.filter(({ confidence }) => confidence < doubtful).length
  const [isOpen, setOpen] = useState(count > 0)
  if (assumptions.length === 0) return null
  return (
    <details className="fold" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{count === 0 ? t('assumed.title') : t('assumed.titleDoubtful', { count })}</summary>
      <ul>
        {assumptions.map((assumption) => (
          <li key={JSON.stringify(assumption)}>
            <AssumptionLine assumption={assumption} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** One assumption of the import, and how certain it is. */
function AssumptionLine({ assumption }: { assumption: DraftAssumption }) {
  const t = useTranslate()
  const { say } = useTranslator()
  const { confidence } = assumption
  const how = confidence < doubtful ? 'doubtful' : confidence < certain ? 'likely' : 'certain'
  return (
    <p className="assumption">
      <strong>{t(`assumed.${how}`)}</strong> {say(assumption)}
    </p>
  )
}
