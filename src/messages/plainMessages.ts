import type { Catalogue } from './message.ts'

/** Findings in the records and logs of older releases. */
const recorded = { 'recorded.problem': '{{problem}}', 'recorded.advice': '{{advice}}' }

/** Sentences that are not in a room's catalogue yet. */
export const plainMessages: Catalogue = {
  en: { plain: '{{text}}', bilingual: '{{en}}', ...recorded },
  zh: { plain: '{{text}}', bilingual: '{{zh}}', ...recorded },
}
