export const en = {
  'editions.oneIssue': 'Name one issue by its month.',
  'editions.invalidArchive': 'The archive has invalid files. Nothing was written.',
  'editions.unknown': '--only {{name}} is not an edition. Use some of {{offered}}',
  'editions.noPinyin': '--only {{name}} cannot have pinyin. Use some of {{offered}}',
} as const
