export const en = {
  'editions.oneIssue': 'Name one issue by its month.',
  'editions.invalidArchive': 'The archive has invalid files. Nothing was written.',
} as const
