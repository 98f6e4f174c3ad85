import type { ReactNode } from 'react'
import { useLocation, useNavigate, useRouteError } from 'react-router'
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
    <div className="stack">
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

/**
 * Replaces a failing part of the desk with a message and a button that tries again. What was typed is still
 * saved. React would leave an empty page.
 */
export function FailedPart() {
  const t = useTranslate()
  const error = useRouteError()
  const navigate = useNavigate()
  const here = useLocation()
  return (
    <main className="page stack">
      <FaultAlert error={new Error(String(error))}>
        <p>{t('failed.help')}</p>
      </FaultAlert>
      <Button onClick={() => navigate(here, { replace: true })}>{t('sync.retry')}</Button>
    </main>
  )
}
