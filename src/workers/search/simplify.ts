/** Characters that the simplified standard of 1980 also keeps, although most words use their simplified form. */
const keptTraditional = '乾吒夥後徵拚捱摺於榘菸薹袷醣麴麽'

/** The standard's two levels of characters: rows 16 to 87, with 94 cells each. */
const simplifiedCharacters = new Set(new TextDecoder('gb2312').decode(gb2312Bytes()))

/**
 * Whether a text may have traditional characters. These are Han characters that are not in GB 2312, the standard of
 * simplified ones. Every browser has that list in its decoder.
 */
export function mayBeTraditional(text: string): boolean {
  return [...text].some(
    (character) =>
      /\p{Script=Han}/u.test(character) &&
      (!simplifiedCharacters.has(character) || keptTraditional.includes(character)),
  )
}

/**
 * Loads what simplifies a word, and with it the table of traditional characters if the text needs one. Undefined if
 * the table is not available, as in a page older than the site.
 */
export async function loadSimplify(text: string): Promise<((word: string) => string) | undefined> {
  if (!mayBeTraditional(text)) return (word) => word
  const table = await import('./traditionalCharacters.ts').catch(() => undefined)
  if (!table) return undefined
  const { traditionalCharacters } = table
  return (word) => Array.from(word, (character) => traditionalCharacters.get(character) ?? character).join('')
}

function gb2312Bytes(): Uint8Array {
  const bytes: number[] = []
  for (let row = 16; row <= 87; row++) {
    for (let cell = 1; cell <= 94; cell++) bytes.push(0xa0 + row, 0xa0 + cell)
  }
  return new Uint8Array(bytes)
}
