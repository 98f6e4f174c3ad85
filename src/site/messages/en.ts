export const en = {
  'site.invalidArchive': 'The archive has invalid files. Nothing was built.',
  'site.openErrors_one':
    'The archive has {{count}} open error. Fix it, or add its rule, its story and your reason to “accepted” in its issue. To build the archive as it is, pass --with-errors. Nothing was built.',
  'site.openErrors_other':
    'The archive has {{count}} open errors. Fix each, or add its rule, its story and your reason to “accepted” in its issue. To build the archive as it is, pass --with-errors. Nothing was built.',
  'site.builtWithErrors_one': 'BUILT WITH {{count}} OPEN ERROR, which readers will see.',
  'site.builtWithErrors_other': 'BUILT WITH {{count}} OPEN ERRORS, which readers will see.',
} as const
