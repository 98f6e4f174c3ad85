import { expect, it } from 'vitest'
import { wordEvidence } from '../../../src/import/pair/wordEvidence.ts'

const evidence = (en: string, zh: string) => wordEvidence([en], [zh]).ofSentence(0, [0, 1])

// The last is a word that overlaps those of the usual cut, 研究 and 生命.
it.each([
  ['增长', 'grew'],
  ['机场', 'airports'],
  ['投资', 'investing'],
  ['企业', 'companies'],
  ['研究生命', 'students'],
])('%s may be translated by “%s”', (zh, en) => {
  expect(evidence(en, zh)).toBeGreaterThan(0)
})

// “classifier: layer”, “variant of …” and “(of eyes)” are not senses.
it.each([
  ['重', 'classifier'],
  ['瞭', 'variant'],
  ['了', 'eyes'],
])('%s is not translated by “%s”', (zh, en) => {
  expect(evidence(en, zh)).toBeLessThan(0)
})
