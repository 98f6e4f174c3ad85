import en from '../../../app/i18n/en.json' with { type: 'json' }
import zh from '../../../app/i18n/zh.json' with { type: 'json' }
import type { BilingualName } from '../../../archive/places.ts'

/** What feeds and search engines are told of the whole: its name and one sentence about it. */
export type Publication = { readonly name: BilingualName; readonly description: BilingualName }

/** The site's own, in the words of its interface. */
export const publication: Publication = {
  name: { en: en['site.name'], zh: zh['site.name'] },
  description: { en: en['site.description'], zh: zh['site.description'] },
}
