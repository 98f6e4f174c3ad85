import { useState } from 'react'
import { hasKeys, tell } from '../client/requests.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'

/** Where commits can be pushed to, and how many wait. */
export type Remote = { readonly name: string; readonly waiting: number }

type State = { readonly kind: 'ready' | 'busy' | 'done' } | { readonly kind: 'failed'; readonly why: string }

type Pushed = { readonly remote: string } | { readonly why: string }
const isPushed = (value: unknown): value is Pushed => hasRemote(value) || hasReason(value)
const hasRemote = hasKeys<{ readonly remote: string }>('remote')
const hasReason = hasKeys<{ readonly why: string }>('why')

/** Pushes what is committed, if the editor asks for it. A failure is told in Git's own words, and can be tried again. */
export function PushPart({ remote: { name } }: { remote: Remote }) {
  const t = useTexts()
  const [state, setState] = useState<State>({ kind: 'ready' })
  const push = () => {
    setState({ kind: 'busy' })
    tell('push', {}, isPushed).then(
      (pushed) => setState('why' in pushed ? { kind: 'failed', why: pushed.why } : { kind: 'done' }),
      (error: Error) => setState({ kind: 'failed', why: error.message }),
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
      {state.kind === 'failed' && (
        <>
          <p>{t('push.failed')}</p>
          <pre className="publish-fault" lang="en">
            {state.why}
          </pre>
        </>
      )}
    </div>
  )
}
