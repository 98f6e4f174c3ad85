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
  'command.deploy.target':
    'Name one bucket, and a path in it if you like, in plain letters and digits: s3://bucket/path',
  'command.deploy.endpoint':
    '--endpoint is not the address of a server. Use its scheme and host, for example https://s3.example.org. Credentials belong in the environment.',
  'command.editions.oneIssue': 'Name one issue by its month.',
  'command.editions.invalidArchive': 'The archive has invalid files. Nothing was written.',
  'command.editions.unknown': '--only {{name}} is not an edition. Choose from {{offered}}',
  'command.editions.noPinyin': '--only {{name}} cannot have pinyin. Choose from {{offered}}',
  'command.editions.sender':
    '--from {{from}} is not an email address. Use, for example, --from news@example.org',
  'command.editions.unsubscribe':
    '--unsubscribe {{place}} is neither an address (https://… or mailto:…) nor the tag of a mailing service',
  'command.editions.noIssue': '{{archive}} has no issue {{id}}. It has {{issues, list}}.',
  'command.editions.notWritable':
    '{{path}} cannot be written ({{reason}}). Name another folder with --out DIR',
  'command.editions.nothingWritten': '{{reasons}}\nNothing was written.',
  'command.editions.next.epub':
    'For Apple Books and other readers, open it. For a Kindle, upload it at amazon.com/sendtokindle.',
  'command.editions.next.html':
    'Send it in a chat, or put it on a shared drive. It opens without a connection. Many companies block HTML attachments: by email, send the PDF or a link.',
  'command.editions.next.pdf': 'Print it, or send it to the board.',
  'command.editions.next.email':
    'Open the .eml file in an email program, enter the recipients and send it. The .email.html and .email.txt files are for a mailing service: name its tag with --unsubscribe.',
  'command.editions.next.wechat':
    'Open the .wechat.html file in a browser on a computer, and copy each part into the editor of the Official Account. The .wechat.png file is the cover. If the QR code is missing after pasting, insert .wechat.code.png. The link and the QR code need --site.',
  'command.editions.next.digest': 'Paste it into a group chat.',
  'command.editions.next.text': 'Paste it where only plain text is accepted.',
  'command.hosts.which': 'Name the server to configure: nginx or caddy.',
  'command.hosts.variable':
    '{{host}} reads the {{sign}} in {{folder}} as a variable. Serve the site from another folder.',
  'command.hosts.noBuild':
    '{{file}} is missing, or is not from this version. Build the site first: npm run build',
  'command.start.port': 'Another program uses port {{port}}.',
  'command.start.address': 'The reader is at {{address}}  (Ctrl+C stops it)',
} as const
