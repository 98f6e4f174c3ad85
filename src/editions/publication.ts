import en from '../app/i18n/en.json' with { type: 'json' }
import zh from '../app/i18n/zh.json' with { type: 'json' }

/** The name and one-sentence description of the newsletter, for feeds and search engines: those of the interface. */
export const publication = {
  name: { en: en['site.name'], zh: zh['site.name'] },
  description: { en: en['site.description'], zh: zh['site.description'] },
} as const
