/** Ligatures, and the forms that Chinese marks have in vertical text. */
const forms = /[\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe4f]/g

/** The text with single letters for ligatures, so that a search finds the word, and upright marks for turned ones. */
export function mendLetters(text: string): string {
  return text.replace(forms, (form) => form.normalize('NFKC'))
}
