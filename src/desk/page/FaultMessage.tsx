import type { ReactNode } from 'react'
import { type Finding, ruleTitle } from '../../messages/finding.ts'
import type { ErrorMessage } from '../../messages/userError.ts'
import { messageOf } from './draft/requests.ts'
import { FindingFacts } from './findings/FindingFacts.tsx'
import { useTranslator } from './useTranslate.ts'
import './FaultMessage.css'

/** Why something could not be done, in the interface language. Quotations from other programs stay as they are. */
export function FaultMessage({ message }: { message: ErrorMessage }) {
  const { say } = useTranslator()
  const { quoted, findings = [] } = message
  return (
    <div className="fault-message">
      <p>{say(message)}</p>
      {quoted !== undefined && <pre lang="en">{quoted}</pre>}
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => (
            <FaultFinding key={`${finding.rule}${finding.at.file}${finding.at.path}`} finding={finding} />
          ))}
        </ul>
      )}
    </div>
  )
}

function FaultFinding({ finding }: { finding: Finding }) {
  const { rule, at } = finding
  const translator = useTranslator()
  return (
    <li>
      <strong>{ruleTitle(translator, rule)}</strong>{' '}
      <code>
        {at.file} {at.path}
      </code>
      <FindingFacts finding={finding} />
    </li>
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
