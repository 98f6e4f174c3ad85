export const en = {
  'editions.noChromium':
    'The PDF was not written. It needs Chromium or Chrome: install one, or set the environment variable CHROMIUM to its path.',
  'editions.chromiumFailed': 'The PDF was not written. {{path}} could not print it, and said:',
  'editions.noSite':
    'The email was not written. It links to its stories, so it needs the address of the site: --site https://example.org',

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
  'edition.stopByReply': 'To unsubscribe, reply with “unsubscribe”.',
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
  'edition.copy.size':
    '{{size, number}} characters. The editor accepts {{most, number}}; if there are more, delete stories there.',
} as const
