import { useState } from 'react'
import type { EditorMessage } from '../../../draft/editorMessage.ts'
import type { Pushed, Remote } from '../../api/answers.ts'
import { faultIn, hasKeys, messageOf, postJson } from '../draft/requests.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { FaultMessage } from '../sentences/FaultMessage.tsx'

type State =
  | { readonly kind: 'ready' | 'busy' | 'done' }
  | { readonly kind: 'failed'; readonly why: EditorMessage }

const isPushed = (value: unknown): value is Pushed => hasRemote(value) || faultIn(value) !== undefined
const hasRemote = hasKeys<{ readonly remote: string }>('remote')

/** Pushes what is committed, if the editor asks for it. A failure is told in Git's own words, and can be tried again. */
export function PushPart({ remote: { name } }: { remote: Remote }) {
  const t = useTexts()
  const [state, setState] = useState<State>({ kind: 'ready' })
  const push = () => {
    setState({ kind: 'busy' })
    postJson('push', {}, isPushed).then(
      (pushed) => setState('error' in pushed ? { kind: 'failed', why: pushed.error } : { kind: 'done' }),
      (error: unknown) => setState({ kind: 'failed', why: messageOf(error) }),
    )
  }
  return (
    <div className="publish-push" role="status">
      {state.kind === 'done' ? (
        <p>{t('push.done', { name })}</p>
      ) : (
        <button type="button" className="button" disabled={state.kind === 'busy'} onClick={push}>
          {t(state.kind === 'busy' ? 'push.busy' : 'push.now', { name })}
        </button>
      )}
      {state.kind === 'failed' && <FaultMessage message={state.why} />}
    </div>
  )
}
