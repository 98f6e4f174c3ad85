import { checkDraft } from '../../../../src/desk/server/drafts/draftFindings.ts'
import { draftOfIssue } from '../../../../src/draft/draftOfIssue.ts'
import { madeBody, madeIssue, madeStory } from '../../../check/madeIssue.ts'

/** The text of each mend that a rule offers for a pair of texts. Throws if the rule finds nothing in them. */
export function offeredTexts(rule: string, en: string, zh: string): string[] {
  const draft = draftOfIssue(madeIssue([madeStory({ body: madeBody([en, zh]) })]))
  const { findings } = checkDraft(draft, { draft, remarks: [], imports: 1, refused: [] })
  const finding = findings.find((one) => one.rule === rule)
  if (!finding) throw new Error(`${rule} finds nothing`)
  return finding.offers.flatMap(({ differences }) => differences.map(({ after }) => after))
}
