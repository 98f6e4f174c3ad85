import type { Language } from '../../archive/languages.ts'
import {
  type Catalogue,
  type CodeIn,
  messagesOf,
  type Params,
  type Translation,
} from '../../messages/message.ts'
import { createTranslators } from '../../messages/translator.ts'
import { en } from './en.ts'
import zh from './zh.json' with { type: 'json' }

/** Messages about builds of the site, and the texts of its feeds and manifests. */
export const siteCatalogue: Catalogue = { en, zh: zh satisfies Translation<typeof en> }

export const siteMessage = messagesOf<typeof en>()

const translators = createTranslators([siteCatalogue])

/** A text of a feed or a manifest, for readers. */
export function siteText(
  language: Language,
  code: Extract<CodeIn<typeof en>, `${'feed' | 'manifest'}.${string}`>,
  params?: Params,
): string {
  return translators[language].say({ code, ...(params && { params }) })
}
