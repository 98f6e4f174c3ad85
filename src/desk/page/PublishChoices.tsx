import { useState } from 'react'
import type { BeforePublishing, Begun } from '../api/answers.ts'
import { Button } from './Button.tsx'
import { useDispatch, useDraft, useReload } from './draft/useDraft.ts'
import { Headline } from './editor/Headline.tsx'
import { NoteFields } from './editor/NoteFields.tsx'
import { OutdatedNotice } from './OutdatedNotice.tsx'
import { useTranslate } from './useTranslate.ts'

type Props = {
  id: string
  /** Undefined until the desk has answered. */
  before: BeforePublishing | undefined
  /** The ids of the stories that owe a note. */
  owed: readonly string[]
  onReplaced: (begun: Begun) => void
  /** Called with whether to publish over changes of the archive. */
  onPublish: (isOver: boolean) => void
}

/** What the editor decides before publishing: about changes that the draft lacks, and about notes. */
export function PublishChoices({ id, before, owed, onReplaced, onPublish }: Props) {
  const t = useTranslate()
  const reload = useReload()
  const [isWaived, setWaived] = useState(false)
  const [isOver, setOver] = useState(false)
  const showReplaced = async (begun: Begun) => {
    await reload()
    onReplaced(begun)
    setOver(false)
  }
  return (
    <>
      {before?.isOutdated && (
        <OutdatedNotice id={id} onReplaced={showReplaced}>
          <label>
            <input type="checkbox" checked={isOver} onChange={() => setOver(!isOver)} /> {t('outdated.over')}
          </label>
        </OutdatedNotice>
      )}
      <OwedNotes stories={owed} isWaived={isWaived} onWaive={setWaived} />
      {before?.publication && before.openErrors === 0 && (
        <Button
          look={before.state !== 'published' && before.state !== 'online' && 'strong'}
          disabled={(owed.length > 0 && !isWaived) || (before.isOutdated && !isOver)}
          onClick={() => onPublish(isOver)}
        >
          {t('publish.now')}
        </Button>
      )}
    </>
  )
}

type OwedProps = {
  stories: readonly string[]
  isWaived: boolean
  onWaive: (isWaived: boolean) => void
}

/** Published stories whose figures changed. The editor writes a note for readers, or says that none is needed. */
function OwedNotes({ stories, isWaived, onWaive }: OwedProps) {
  const t = useTranslate()
  const dispatch = useDispatch()
  const { draft } = useDraft()
  const owing = draft.stories.filter(({ id }) => stories.includes(id))
  if (owing.length === 0) return null
  return (
    <section className="notice">
      <p>{t('publish.owed')}</p>
      {owing.map((story) => (
        <div key={story.key}>
          <h3>
            <Headline story={story} />
          </h3>
          <NoteFields
            story={story}
            onSet={(fields) => dispatch({ kind: 'set-story', story: story.key, fields })}
          />
        </div>
      ))}
      <label>
        <input type="checkbox" checked={isWaived} onChange={() => onWaive(!isWaived)} /> {t('publish.waive')}
      </label>
    </section>
  )
}
