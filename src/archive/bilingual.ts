/** A text in English, in Chinese, or in both. */
export type Bilingual =
  | { readonly en: string; readonly zh?: string | undefined }
  | { readonly en?: string | undefined; readonly zh: string }

/** The texts that exist, by language: both, one or none. */
export type Translations = { readonly en?: string | undefined; readonly zh?: string | undefined }

/** Whether at least one language has a text. */
export function isBilingual(texts: Translations): texts is Bilingual {
  return texts.en !== undefined || texts.zh !== undefined
}

/** Narrows texts to a type with at least one text. Throws if there is none. */
export function bilingual(texts: Translations): Bilingual {
  if (isBilingual(texts)) return texts
  throw new Error('a text in neither language')
}
