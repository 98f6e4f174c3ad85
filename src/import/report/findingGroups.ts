import { editorialRules } from '../../check/editorialRules.ts'
import { counted } from '../../disk/counted.ts'
import { type Finding, isOpenError } from '../../messages/finding.ts'
import { excerpt } from './excerpt.ts'

/** What each finding of the import asks of an editor, in one sentence. */
const importRules: Readonly<Record<string, string>> = {
  'import-traditional': 'Traditional characters were converted.',
  'import-hidden-text': 'Text that nobody sees in the newsletter, such as white on white.',
  'import-page-without-text': 'A page has no text: it may be a scan.',
  'import-turned-text': 'Text is turned or set vertically, so that its order is doubtful.',
  'import-left-out': 'Text of the file was left out.',
  'import-body': 'A body may stand under the wrong headline.',
  'import-translation': 'Two texts were joined as translations that were printed apart.',
  'import-pairs': 'A sentence has no translation, or its translation is doubtful.',
  'import-link': 'An address was given to a story by its order alone.',
  'import-place': 'No place was found: say which, or accept that the news is from beyond the Southwest.',
  'import-topic': 'No word tells the topic.',
  'import-source': 'A source has no Chinese name.',
  'import-unplaced': 'Text of the newsletter is in no story.',
}

const examples = 3

/** The findings as an editor reads them first: errors one by one, then the others grouped by what they ask. */
export function findingGroups(findings: readonly Finding[]): string[] {
  const errors = findings.filter(isOpenError)
  const others = findings.filter((finding) => !isOpenError(finding) && finding.accepted === undefined)
  const rules = [...new Set(others.map(({ rule }) => rule))]
  return [
    ...(errors.length === 0
      ? []
      : [`LOOK FIRST AT ${counted(errors.length, 'ERROR', 'ERRORS')}: an issue with errors is not built.`]),
    ...errors.map(errorLines),
    ...(others.length === 0
      ? []
      : [
          `THEN AT ${counted(others.length, 'OTHER THING', 'OTHER THINGS')}, of ${counted(rules.length, 'kind')}:`,
        ]),
    ...rules.map((rule) =>
      groupLines(
        rule,
        others.filter((finding) => finding.rule === rule),
      ),
    ),
  ]
}

function errorLines({ rule, place, story, found, expected }: Finding): string {
  const where = [place, story].filter((part) => part !== undefined).join(', ')
  return [
    `  ${sentenceOf(rule)}  [${rule}]`,
    `    ${where}`,
    `    found     ${found}`,
    `    expected  ${expected}`,
  ].join('\n')
}

function groupLines(rule: string, findings: readonly Finding[]): string {
  const shown = findings.slice(0, examples)
  const left = findings.length - shown.length
  return [
    `  ${findings.length} × ${sentenceOf(rule)}  [${rule}]`,
    ...shown.map(({ place = '', found }) => `    ${place.padEnd(17)}  ${excerpt(found)}`),
    ...(left === 0 ? [] : [`    … and ${left} more, at the desk`]),
  ].join('\n')
}

function sentenceOf(rule: string): string {
  return editorialRules.find(({ name }) => name === rule)?.what ?? importRules[rule] ?? rule
}
