import pairs from 'opencc-js/dict/TSCharacters'

/** Characters of simplified headwords of CC-CEDICT that OpenCC lists as traditional too: 乾 in 乾隆, 著 in 著名. */
const alsoSimplified = new Set('乾著藉瞭夥麽么徵覆蘋摺噁菴甯钜昇祇氾阪剷谘箇拚薹醣吒')

const simplifiedOf: ReadonlyMap<string, string> = new Map(
  pairs.split('|').flatMap((pair): [string, string][] => {
    const [traditional = '', simplified = ''] = pair.split(' ')
    return traditional === simplified || alsoSimplified.has(traditional) ? [] : [[traditional, simplified]]
  }),
)

/** The traditional characters of a text, each once, with their simplified forms. */
export function traditionalIn(text: string): { readonly character: string; readonly simplified: string }[] {
  const found = new Map<string, string>()
  for (const character of text) {
    const simplified = simplifiedOf.get(character)
    if (simplified !== undefined) found.set(character, simplified)
  }
  return [...found].map(([character, simplified]) => ({ character, simplified }))
}
