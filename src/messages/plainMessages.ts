import type { Catalogue } from './message.ts'

/** Sentences that are not in a room's catalogue yet. */
export const plainMessages: Catalogue = {
  en: { plain: '{{text}}', bilingual: '{{en}}' },
  zh: { plain: '{{text}}', bilingual: '{{zh}}' },
}
