/** A segment: English, and Chinese that says the same. Where a side is missing the newsletter leaves it untranslated. */
export type Row = readonly [en: string | undefined, zh: string | undefined]

/** A story invented for these newsletters. */
export type PoolStory = {
  readonly key: string
  /** Without `zh` it was printed in English only, without `en` in Chinese only. */
  readonly headline: { readonly en?: string; readonly zh?: string }
  readonly source: { readonly en: string; readonly zh: string }
  readonly paragraphs: readonly (readonly Row[])[]
}
