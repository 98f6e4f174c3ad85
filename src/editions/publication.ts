import en from '../app/i18n/en.json' with { type: 'json' }
import zh from '../app/i18n/zh.json' with { type: 'json' }
import type { BilingualName } from '../archive/places.ts'

/** The name and one-sentence description of the newsletter, for feeds and search engines. */
export type Publication = { readonly name: BilingualName; readonly description: BilingualName }

/** The site's own name and description, from the texts of its interface. */
export const publication: Publication = {
  name: { en: en['site.name'], zh: zh['site.name'] },
  description: { en: en['site.description'], zh: zh['site.description'] },
}
