import { useState } from 'react'
import type { DraftAssumption } from '../../api/findings.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useTranslate, useTranslator } from '../useTranslate.ts'
import './Assumptions.css'

/** Below this confidence, the editor should look at the assumptions first. */
const doubtful = 0.75

/** What the import assumed, the least certain first. The list is open if one of them is doubtful. */
export function AssumptionList() {
  const t = useTranslate()
  const { assumptions, draft } = useDraft()
  const keys = new Set(draft.stories.map(({ key }) => key))
  const shown = assumptions.filter(({ story }) => story === undefined || keys.has(story))
  const least = shown[0]?.confidence ?? 1
  const [isOpen, setOpen] = useState(least < doubtful)
  if (shown.length === 0) return null
  return (
    <details
      className="fold assumptions"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('assumed.title', { percent: Math.round(least * 100) })}</summary>
      <ul>
        {shown.map((assumption) => (
          <li key={JSON.stringify(assumption)}>
            <AssumptionLine assumption={assumption} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** One assumption of the import, and how certain it is. */
export function AssumptionLine({ assumption }: { assumption: DraftAssumption }) {
  const t = useTranslate()
  const { say } = useTranslator()
  return (
    <p className="assumption">
      <strong>{t('assumed.sure', { percent: Math.round(assumption.confidence * 100) })}</strong>{' '}
      {say(assumption)}
    </p>
  )
}
