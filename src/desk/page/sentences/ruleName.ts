import type { Translate } from '../i18n/useTranslate.ts'

/** The rules that have a name in the interface languages. */
export const namedRules = [
  'attribution',
  'body-date',
  'chinese-punctuation',
  'differing-direction',
  'differing-figures',
  'differing-names',
  'doubled-etc',
  'exchange-rates',
  'import-body',
  'import-hidden-text',
  'import-left-out',
  'import-link',
  'import-page-without-text',
  'import-pairs',
  'import-place',
  'import-source',
  'import-topic',
  'import-traditional',
  'import-translation',
  'import-turned-text',
  'import-unplaced',
  'link-date',
  'links',
  'listed-parts',
  'lost-characters',
  'malformed-address',
  'misprinted-figures',
  'missing-date',
  'missing-translation',
  'name-clash',
  'name-pinyin',
  'number-forms',
  'periodical-titles',
  'repeated-text',
  'schema',
  'story-date',
  'story-ids',
  'stray-date',
  'traditional-characters',
  'uneven-translation',
  'weekday',
  'accepted',
] as const

/** What a rule is called in the interface language; its own name if it is newer than the texts. */
export function ruleName(t: Translate, rule: string): string {
  const known = namedRules.find((name) => name === rule)
  return known === undefined ? rule : t(`rule.${known}`)
}
