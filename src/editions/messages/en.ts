export const en = {
  'editions.oneIssue': 'Name one issue by its month.',
  'editions.invalidArchive': 'The archive has invalid files. Nothing was written.',
  'editions.unknown': '--only {{name}} is not an edition. Choose from {{offered}}',
  'editions.noPinyin': '--only {{name}} cannot have pinyin. Choose from {{offered}}',
  'editions.sender': '--from {{from}} is not an email address. Use, for example, --from news@example.org',
  'editions.unsubscribe':
    '--unsubscribe {{place}} is neither an address (https://… or mailto:…) nor the tag of a mailing service',
  'editions.noIssue': '{{archive}} has no issue {{id}}. It has {{issues, list}}.',
  'editions.notWritable': '{{path}} cannot be written ({{reason}}). Name another folder with --out DIR',
  'editions.nothingWritten': '{{reasons}}\nNothing was written.',
  'editions.noChromium':
    'The PDF was not written. It needs Chromium or Chrome: install one, or name it in CHROMIUM.',
  'editions.chromiumFailed': 'The PDF was not written. {{path}} could not print it, and said:',
  'editions.noSite':
    'The email was not written. It links to its stories, so it needs the address of the site: --site https://example.org',
  'editions.most': 'at most {{most}}',
  'editions.tooLarge': 'TOO LARGE: at most {{most}}',
  'editions.article': 'article of {{count, number}} characters, at most {{most, number}}',
  'editions.articleTooLong':
    'TOO LARGE: article of {{count, number}} characters, at most {{most, number}}. Delete stories in the editor of the account',
  'editions.next.epub':
    'For Apple Books and other readers, open it. For a Kindle, upload it at amazon.com/sendtokindle.',
  'editions.next.html':
    'Send it in a chat, or put it on a shared drive. It opens without a connection. Many companies block HTML attachments: by email, send the PDF or a link.',
  'editions.next.pdf': 'Print it, or send it to the board.',
  'editions.next.email':
    'Open the .eml file in an email program, enter the recipients and send it. The .email.html and .email.txt files are for a mailing service: name its tag with --unsubscribe.',
  'editions.next.wechat':
    'Open the .wechat.html file in a browser on a computer, and copy each part into the editor of the Official Account. The .wechat.png file is the cover. If the QR code is missing after pasting, insert .wechat.code.png. The link and the QR code need --site.',
  'editions.next.digest': 'Paste it into a group chat.',
  'editions.next.text': 'Paste it where only plain text is accepted.',

  'edition.contents': 'Contents',
  'edition.cover': 'Cover',
  'edition.about': 'About this issue',
  'edition.online': 'Read this issue online',
  'edition.storyOnline': 'Read this story online',
  'edition.andMore': '… and {{count}} more',
  'edition.more': 'All stories of this issue',
  'edition.readOn': 'Read more',
  'edition.why': 'You receive this newsletter as a member or subscriber.',
  'edition.stop': 'Unsubscribe',
  'edition.stopByReply': 'To stop, reply “unsubscribe”.',
  'edition.accessibility':
    'Text with headings and a table of contents, each passage marked with its language. The only picture is the cover, which has a text alternative.',
  'edition.scan': 'Scan to read every story on the site',
  'edition.pinyin': 'with pinyin',
  'edition.bilingual': '(English and Chinese)',
  'edition.pinyinSource': 'Pinyin from the dictionary CC-CEDICT (CC BY-SA 4.0)',
  'edition.source': 'Source',
  'edition.numbered': 'Sources and links',

  'edition.copy.copied': 'Copied. Paste it into the editor.',
  'edition.copy.refused': 'The browser could not copy. The text is selected: press Ctrl+C or ⌘C.',
  'edition.copy.open': 'Open mp.weixin.qq.com and start a new article.',
  'edition.copy.press': 'Click each button, and paste into the field of the same name.',
  'edition.copy.title': 'Copy the title',
  'edition.copy.digest': 'Copy the summary',
  'edition.copy.link': 'Copy the address for “Read more”',
  'edition.copy.cover': 'The cover picture is {{file}}.',
  'edition.copy.article': 'Copy the article',
  'edition.copy.size': '{{size, number}} characters, at most {{most, number}}.',
} as const
