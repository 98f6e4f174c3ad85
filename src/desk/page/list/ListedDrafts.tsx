import { useState } from 'react'
import { formatDate } from '../../../archive/formatDate.ts'
import type { ListedDraft } from '../../api/answers.ts'
import { useDeskLanguage, useTexts } from '../i18n/DeskLanguage.tsx'
import { type Begun, BegunAnew } from '../publish/BegunAnew.tsx'
import { OutdatedNotice } from '../publish/OutdatedNotice.tsx'

type Props = {
  drafts: readonly ListedDraft[]
  onOpen: (id: string) => void
  /** Called when a draft was begun anew. */
  onChanged: () => void
}

/** The drafts to open, and which of them lack changes of the archive. */
export function ListedDrafts({ drafts, onOpen, onChanged }: Props) {
  const t = useTexts()
  const { language } = useDeskLanguage()
  const [begun, setBegun] = useState<Begun>()
  const show = (id: string, kept: string) => {
    setBegun({ id, kept })
    onChanged()
  }
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{t('list.drafts')}</h2>
      <BegunAnew begun={begun} />
      {drafts.length === 0 && <p>{t('list.none')}</p>}
      <ul className="desk-rows">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <button type="button" className="desk-row" onClick={() => onOpen(draft.id)}>
              <strong>{formatDate(draft.id, language)}</strong>
              <DraftFacts draft={draft} />
            </button>
            {!draft.isDamaged && draft.isOutdated && (
              <OutdatedNotice id={draft.id} onBegun={(kept) => show(draft.id, kept)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function DraftFacts({ draft }: { draft: ListedDraft }) {
  const t = useTexts()
  if (draft.isDamaged) return <span>{t('list.damaged')}</span>
  return (
    <>
      <span>{t('list.stories', { count: draft.stories })}</span>
      {draft.errors > 0 && <span className="desk-errors">{t('list.errors', { count: draft.errors })}</span>}
      {draft.warnings > 0 && <span>{t('list.warnings', { count: draft.warnings })}</span>}
      <span>{t(draft.isPublished ? 'list.published' : 'list.unpublished')}</span>
      {draft.source !== undefined && <span className="desk-source">{draft.source}</span>}
    </>
  )
}
