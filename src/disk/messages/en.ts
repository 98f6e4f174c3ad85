export const en = {
  'arguments.language':
    '--language {{given}} is not a language of this program. Use --language en or --language zh.',
  'arguments.unreadable': '{{reason}}.',
  'folder.character':
    '{{folder}} has “{{character}}” in its path, which the build tools read as something else. Move the project to a folder whose path has none of {{characters}}',
  'siteRoot.baseLength':
    '--base is {{length}} characters long. Use a path of at most {{most}} characters, for example --base /reader/',
  'siteRoot.basePath':
    '--base {{base}} is not a path with a slash at both ends and plain names between them. Use --base {{example}}',
  'siteRoot.siteAddress':
    '--site {{site}} is not an address. Include the scheme, for example --site https://example.org',
  'siteRoot.sitePath':
    '--site {{site}} has more than the scheme, host and port. Use --site {{origin}}, and give the path as --base {{base}}',
} as const
