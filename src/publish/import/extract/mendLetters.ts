/** Ligatures, and the forms that Chinese marks have in vertical text. */
const forms = /[\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe4f]/g

/** Marks of vertical text, and the same upright; their own decomposition would make half-width ones of them. */
const upright = new Map(
  [...'︐，︑、︒。︓：︔；︕！︖？︵（︶）︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』'].flatMap(
    (form, index, all) => (index % 2 === 0 ? [[form, all[index + 1] ?? form] as const] : []),
  ),
)

/** The text with single letters for ligatures, so that a search finds the word, and upright marks for turned ones. */
export function mendLetters(text: string): string {
  return text.replace(forms, (form) => upright.get(form) ?? form.normalize('NFKC'))
}
