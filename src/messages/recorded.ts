import type { Catalogue, Message } from './message.ts'

/** Records of imports and logs of drafts by older releases have sentences instead of codes. They are shown as they are. */
export const recordedCatalogue: Catalogue = {
  en: { 'recorded.problem': '{{problem}}', 'recorded.advice': '{{advice}}', 'recorded.sentence': '{{en}}' },
  zh: { 'recorded.problem': '{{problem}}', 'recorded.advice': '{{advice}}', 'recorded.sentence': '{{zh}}' },
}

/** What a finding of an older release says: two English sentences. */
export function recordedFinding(problem: string, advice: string): Message {
  return { code: 'recorded', params: { problem, advice } }
}

/** What an older release said in both languages. */
export function recordedSentence({ en, zh }: { readonly en: string; readonly zh: string }): Message {
  return { code: 'recorded.sentence', params: { en, zh } }
}
