import { type ClipboardEvent, useState } from 'react'
import type { ChangeOf } from '../../../draft/change.ts'
import { blankStory } from '../../../draft/changeStories.ts'
import { Button } from '../Button.tsx'
import { attend } from '../draft/editorStore.ts'
import { usePost } from '../draft/requests.ts'
import { useDispatch, useDraftGetter } from '../draft/useDraft.ts'
import { FaultAlert } from '../FaultMessage.tsx'
import { useTranslate } from '../language.ts'

/**
 * Adds a story without a text, or what the editor pastes, which the desk imports.
 * @param below the key of the story above it
 */
export function AddStory({ below }: { below?: string }) {
  const t = useTranslate()
  const dispatch = useDispatch()
  const draft = useDraftGetter()
  const [isPasting, setPasting] = useState(false)
  const add = (change: ChangeOf<'add-stories'>) => {
    if (!dispatch(change)) return
    const { stories } = draft()
    attend(stories[stories.findIndex(({ key }) => key === below) + 1]?.key, 'newsletter')
  }
  const { mutate, error, isPending } = usePost('POST drafts/ID/paste', (added) => {
    setPasting(false)
    add({ kind: 'add-stories', below, ...added })
  })
  const paste = (event: ClipboardEvent) => {
    event.preventDefault()
    const [html, text] = ['text/html', 'text/plain'].map((type) => event.clipboardData.getData(type))
    if (html || text) mutate({ html: html ?? '', text: text ?? '' })
  }
  return (
    <>
      <Button onClick={() => add(blankStory(draft(), below))}>
        {t(below === undefined ? 'story.addFirst' : 'story.add')}
      </Button>
      <Button aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
        {t(below === undefined ? 'story.pasteFirst' : 'story.paste')}
      </Button>
      {isPasting && (
        <textarea
          // biome-ignore lint/a11y/noAutofocus: the editor has just asked for it
          autoFocus
          className="paste-here"
          value=""
          onChange={() => undefined}
          aria-label={t('story.pasteHere')}
          placeholder={t(isPending ? 'story.pasting' : 'story.pasteHere')}
          onPaste={paste}
        />
      )}
      <FaultAlert error={error} />
    </>
  )
}
