export const en = {
  'arguments.language':
    '--language {{given}} is not a language of this program. Use --language en or --language zh.',
  'arguments.usage': 'Usage: {{usage}}',
  'arguments.unexpected': 'Unexpected argument: {{given, list}}',
  'arguments.empty': '{{option}} is empty.',
  'arguments.unreadable': '{{reason}}.',
  'siteRoot.basePath':
    '--base {{base}} is not a path with a slash at both ends and plain names between them, for example --base /reader/',
  'siteRoot.siteAddress':
    '--site {{site}} is not an address. Include the scheme, for example --site https://example.org',
  'siteRoot.sitePath':
    '--site {{site}} has more than the scheme, host and port. Use --site {{origin}}, and give the path as --base {{base}}',
  'arguments.port': '{{option}} is “{{given}}”. Use a number from 1 to 65535, or 0 for any free port.',

  'command.failed':
    'The command cannot go on: {{reason}}.\nFree some space, get permission to write there, or name another folder with an option such as --out DIR.',
  'command.desk.address': 'The desk is at {{address}}  (Ctrl+C stops it)',
  'command.deploy.target': 'Name one bucket, and a path in it if you like: s3://bucket/path',
  'command.deploy.endpoint':
    '--endpoint is not the address of a server. Use its scheme and host, for example https://s3.example.org. Credentials belong in the environment.',
  'command.hosts.which': 'Name the server to configure: nginx or caddy.',
  'command.hosts.port': '--port {{given}} is not a port. Use a number from 1 to 65535.',
  'command.hosts.variable':
    '{{host}} reads the {{sign}} in {{folder}} as a variable. Serve the site from another folder.',
  'command.hosts.noBuild':
    '{{file}} is missing, or is not from this version. Build the site first: npm run build',
  'command.start.port': 'Another program uses port {{port}}.',
  'command.start.killSwitch':
    'This build is the kill switch, which removes the reader. To build the reader: npm run build',
  'command.start.address': 'The reader is at {{address}}  (Ctrl+C stops it)',
} as const
