import type { EditorMessage } from '../../../draft/editorMessage.ts'
import type { Finding } from '../../../messages/finding.ts'
import { useDeskLanguage, useTexts } from '../i18n/DeskLanguage.tsx'
import { FindingFacts } from './FindingFacts.tsx'
import { ruleName } from './ruleName.ts'
import './FaultMessage.css'

/** Why something could not be done, in the interface language; what others said of it as they said it. */
export function FaultMessage({ message }: { message: EditorMessage }) {
  const { language } = useDeskLanguage()
  const { quoted, findings = [] } = message
  return (
    <div className="fault-message">
      <p>{message[language]}</p>
      {quoted !== undefined && <pre lang="en">{quoted}</pre>}
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => (
            <FaultFinding key={`${finding.rule}${finding.file}${finding.path}`} finding={finding} />
          ))}
        </ul>
      )}
    </div>
  )
}

function FaultFinding({ finding: { rule, file, path, found, expected } }: { finding: Finding }) {
  const t = useTexts()
  return (
    <li>
      <strong>{ruleName(t, rule)}</strong>{' '}
      <code>
        {file} {path}
      </code>
      <FindingFacts found={found} expected={expected} />
    </li>
  )
}
