import { useState } from 'react'
import { type BeforePublishing, isPublished } from '../../api/answers.ts'
import { useReload } from '../draft/useDraft.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import type { Begun } from './BegunAnew.tsx'
import { OutdatedNotice } from './OutdatedNotice.tsx'
import { OwedNotes } from './OwedNotes.tsx'

type Props = {
  id: string
  /** Undefined until the desk has told it. */
  asked: BeforePublishing | undefined
  /** The stories that owe a note. */
  owed: readonly string[]
  onBegun: (begun: Begun) => void
  /** Gets whether the draft is to take the place of changes of the archive. */
  onPublish: (isOver: boolean) => void
}

/** What the editor decides before they publish: about changes that the draft lacks, about notes, and to publish. */
export function PublishChoices({ id, asked, owed, onBegun, onPublish }: Props) {
  const t = useTexts()
  const reload = useReload()
  const [isWaived, setWaived] = useState(false)
  const [isOver, setOver] = useState(false)
  const showBegun = async (kept: string) => {
    await reload()
    onBegun({ id, kept })
    setOver(false)
  }
  return (
    <>
      {asked?.isOutdated && (
        <OutdatedNotice id={id} onBegun={showBegun}>
          <label>
            <input type="checkbox" checked={isOver} onChange={() => setOver(!isOver)} /> {t('outdated.over')}
          </label>
        </OutdatedNotice>
      )}
      <OwedNotes stories={owed} isWaived={isWaived} onWaive={setWaived} />
      {asked?.publication && asked.openErrors === 0 && (
        <button
          type="button"
          className={isPublished(asked.publication) ? 'button' : 'button button-strong'}
          disabled={(owed.length > 0 && !isWaived) || (asked.isOutdated && !isOver)}
          onClick={() => onPublish(isOver)}
        >
          {t('publish.now')}
        </button>
      )}
    </>
  )
}
