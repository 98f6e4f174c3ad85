import { useEffect, useState } from 'react'
import type { EditorMessage } from '../../../draft/editorMessage.ts'
import type { BeforePublishing } from '../../api/answers.ts'
import { ask, hasKeys, messageOf } from '../draft/requests.ts'
import { useDraft } from '../draft/useDraft.ts'

const isAsked = hasKeys<BeforePublishing>('openErrors', 'revision')

/** What the editor is told before they publish, or why the desk could not tell, and the stories that owe a note. */
export function useBeforePublishing(id: string) {
  const { revision } = useDraft()
  const [asked, setAsked] = useState<BeforePublishing | { readonly fault: EditorMessage }>()
  const [owed, setOwed] = useState<readonly string[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a note that is written here changes what is owed
  useEffect(() => {
    ask(`drafts/${id}/publication`, isAsked).then(
      (now) => {
        setAsked(now)
        // A note that is half written is an error: the desk cannot compare such an issue, and the note is still owed.
        if (now.publication) setOwed(now.publication.owedNotes)
      },
      (error: unknown) => setAsked({ fault: messageOf(error) }),
    )
  }, [id, revision])
  return { asked, owed }
}
