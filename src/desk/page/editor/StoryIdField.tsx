import { useEffect, useId, useState } from 'react'
import type { DraftStory } from '../../../draft/draft.ts'
import { type StoryIdFault, storyIdFault } from '../../../draft/storyIds.ts'
import { useDraftNow } from '../draft/useDraft.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import './TextField.css'

type Props = { story: Pick<DraftStory, 'key' | 'id'>; onSet: (id: string) => void }

/** The story's name in its address. One that cannot be is refused in words, and stays in the field to be mended. */
export function StoryIdField(props: Props) {
  const t = useTexts()
  const field = useId()
  const { written, setWritten, fault, finish } = useWrittenId(props)
  return (
    <>
      <label htmlFor={field}>{t('field.id')}</label>
      <div>
        <span className="text-field text-field-plain" data-text={written}>
          <textarea
            id={field}
            rows={1}
            autoCapitalize="none"
            spellCheck={false}
            value={written}
            aria-describedby={`${field}-fault`}
            aria-invalid={fault !== undefined}
            onChange={({ target }) => setWritten(target.value)}
            onBlur={finish}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur()
              if (event.key !== 'Enter') return
              event.preventDefault()
              finish()
            }}
          />
        </span>
        <p className="field-fault" id={`${field}-fault`} role="status">
          {fault !== undefined && t(`id.${fault}`)}
        </p>
      </div>
    </>
  )
}

/** What is written in the field, which is the story's name once it is finished and has no fault. */
function useWrittenId({ story: { key, id }, onSet }: Props) {
  const draftNow = useDraftNow()
  const [written, setWritten] = useState(id)
  const [fault, setFault] = useState<StoryIdFault>()
  useEffect(() => setWritten(id), [id])
  const finish = () => {
    const wanted = written.trim()
    const found = storyIdFault(draftNow(), key, wanted)
    setFault(found)
    if (found === undefined && wanted !== id) onSet(wanted)
  }
  return { written, setWritten, fault, finish }
}
