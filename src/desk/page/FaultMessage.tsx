import type { ReactNode } from 'react'
import { type Finding, ruleTitle, sayFinding } from '../../messages/finding.ts'
import type { ErrorMessage } from '../../messages/userError.ts'
import { messageOf } from './draft/requests.ts'
import { useTranslator } from './language.ts'

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
