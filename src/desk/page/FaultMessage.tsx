import { Component, type ReactNode } from 'react'
import { type Finding, ruleTitle, sayFinding } from '../../messages/finding.ts'
import type { ErrorMessage } from '../../messages/userError.ts'
import { Button } from './controls.tsx'
import { messageOf } from './draft/requests.ts'
import { useTranslate, useTranslator } from './language.ts'

/** Why something could not be done, in the interface language. Quotations from other programs stay as they are. */
export function FaultMessage({ message }: { message: ErrorMessage }) {
  const translator = useTranslator()
  const { quoted, findings = [] } = message
  return (
    <div className="fault-message">
      <p>{translator.say(message)}</p>
      {quoted !== undefined && <pre lang="en">{quoted}</pre>}
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => (
            <li key={`${finding.rule}${finding.at.file}${finding.at.path}`}>
              <strong>{ruleTitle(translator, finding.rule)}</strong>{' '}
              <code>
                {finding.at.file} {finding.at.path}
              </code>
              <FindingFacts finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What is wrong and what to do, in the interface language. */
export function FindingFacts({ finding }: { finding: Pick<Finding, 'rule' | 'code' | 'params'> }) {
  const { problem, advice } = sayFinding(useTranslator(), finding)
  return (
    <div>
      <p>{problem}</p>
      {advice !== '' && <p>{advice}</p>}
    </div>
  )
}

type AlertProps = {
  error: Error | null
  /** What failed. */
  children?: ReactNode
}

/** Says why the desk could not do something. Renders nothing without an error. */
export function FaultAlert({ error, children }: AlertProps) {
  if (!error) return null
  return (
    <div role="alert">
      {children}
      <FaultMessage message={messageOf(error)} />
    </div>
  )
}

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
