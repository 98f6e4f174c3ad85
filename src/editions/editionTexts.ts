import type { BilingualName } from '../archive/places.ts'

/** What only editions say. Everything else they take from the interface. */
export const editionTexts = {
  contents: { en: 'Contents', zh: '目录' },
  cover: { en: 'Cover', zh: '封面' },
  about: { en: 'About this issue', zh: '关于本期' },
  online: { en: 'Read this issue online', zh: '在线阅读本期' },
  storyOnline: { en: 'This story online', zh: '在线阅读本篇' },
  more: { en: 'All stories of this issue', zh: '本期全部报道' },
  readOn: { en: 'Read on', zh: '阅读全文' },
  readingLanguage: { en: 'Reading language', zh: '阅读语言' },
  both: { en: 'Side by side', zh: '对照' },
  accessibility: {
    en: 'Text with headings, a table of contents and a language on each block. The one picture is the cover; its text says what it shows.',
    zh: '纯文字，设标题和目录，每段标明语言。唯一的图片是封面，有替代文字。',
  },
  scan: { en: 'Scan to read every story on the site', zh: '扫码在网站阅读全部报道' },
  pinyin: { en: 'with pinyin', zh: '拼音版' },
  pinyinSource: {
    en: 'Pinyin by the dictionary CC-CEDICT (CC BY-SA 4.0)',
    zh: '拼音依据CC-CEDICT词典（CC BY-SA 4.0）',
  },
  numbered: { en: 'Sources and links', zh: '来源与链接' },
} as const satisfies Readonly<Record<string, BilingualName>>
