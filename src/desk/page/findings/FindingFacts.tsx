import { type Finding, sayFinding } from '../../../messages/finding.ts'
import { useTranslator } from '../useTranslate.ts'

/** What is wrong and what to do, in the interface language. */
export function FindingFacts({ finding }: { finding: Pick<Finding, 'rule' | 'code' | 'params'> }) {
  const { problem, advice } = sayFinding(useTranslator(), finding)
  return (
    <div className="finding-facts">
      <p>{problem}</p>
      {advice !== '' && <p>{advice}</p>}
    </div>
  )
}
