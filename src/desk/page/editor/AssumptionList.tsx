import { useState } from 'react'
import { useDraft } from '../draft/useDraft.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { AssumptionLine } from './AssumptionLine.tsx'
import './AssumptionList.css'

/** Below this, an editor should look before they go on. */
const doubtful = 0.75

/** What the import took for granted, the least sure first. It stands open if something of it is doubtful. */
export function AssumptionList() {
  const t = useTexts()
  const { assumptions, draft } = useDraft()
  const keys = new Set(draft.stories.map(({ key }) => key))
  const shown = assumptions.filter(({ story }) => story === undefined || keys.has(story))
  const least = shown[0]?.confidence ?? 1
  const [isOpen, setOpen] = useState(least < doubtful)
  if (shown.length === 0) return null
  return (
    <details
      className="assumptions"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('assumed.title', { percent: Math.round(least * 100) })}</summary>
      <ul>
        {shown.map((assumption) => (
          <li key={assumption.text.en}>
            <AssumptionLine assumption={assumption} />
          </li>
        ))}
      </ul>
    </details>
  )
}
