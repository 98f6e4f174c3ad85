import { Component, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import { useTranslate } from './language.ts'

type Props = { readonly children: ReactNode }
type State = { readonly failure: string | undefined }

/**
 * Replaces a failing part of the desk with a message and a button that tries again. What was typed is still
 * saved. React would leave an empty page.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: undefined }

  static getDerivedStateFromError(error: unknown): State {
    return { failure: error instanceof Error ? error.message : String(error) }
  }

  override render() {
    const { failure } = this.state
    if (failure === undefined) return this.props.children
    return <Failed reason={failure} onRetry={() => this.setState({ failure: undefined })} />
  }
}

function Failed({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  const t = useTranslate()
  return (
    <main className="desk-wait">
      <div role="alert">
        <p>{t('failed.what', { reason })}</p>
        <p>{t('failed.help')}</p>
      </div>
      <Button onClick={onRetry}>{t('sync.retry')}</Button>
    </main>
  )
}
