import pairs from 'opencc-js/dict/TSCharacters'

/** Traditional characters and the simplified ones that stand for them, as OpenCC lists them. */
export const traditionalCharacters: ReadonlyMap<string, string> = new Map(
  pairs.split('|').map((pair) => {
    const [traditional = '', simplified = ''] = pair.split(' ')
    return [traditional, simplified]
  }),
)

/** Returns a word in simplified characters. */
export function simplify(word: string): string {
  return Array.from(word, (character) => traditionalCharacters.get(character) ?? character).join('')
}
