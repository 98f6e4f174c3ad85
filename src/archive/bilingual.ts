/** A text in English, in Chinese, or in both. */
export type Bilingual =
  | { readonly en: string; readonly zh?: string | undefined }
  | { readonly en?: string | undefined; readonly zh: string }

/** The texts that there are, by language: both, one or none. */
export type Translations = { readonly en?: string | undefined; readonly zh?: string | undefined }

/** Whether there is a text in at least one language. */
export function isBilingual(texts: Translations): texts is Bilingual {
  return texts.en !== undefined || texts.zh !== undefined
}

/** The texts as those of which there is at least one. Throws where there is none. */
export function bilingual(texts: Translations): Bilingual {
  if (isBilingual(texts)) return texts
  throw new Error('a text in neither language')
}
