/** The characters that the simplified standard of 1980 keeps beside what they are simplified to in most words. */
const keptTraditional = '乾吒夥後徵拚捱摺於榘菸薹袷醣麴麽'

let simplifiedCharacters: ReadonlySet<string> | undefined

/**
 * Whether a text may have traditional characters: Han characters that are not in GB 2312, the standard of simplified
 * ones. Every browser carries that list in its decoder.
 */
export function mayBeTraditional(text: string): boolean {
  simplifiedCharacters ??= readStandard()
  const known = simplifiedCharacters
  return [...text].some(
    (character) =>
      /\p{Script=Han}/u.test(character) && (!known.has(character) || keptTraditional.includes(character)),
  )
}

/**
 * Loads the table of traditional characters where the text needs it: what turns its words into simplified ones.
 * Undefined where the table cannot be had, as in a page that is older than the site.
 */
export async function loadSimplify(text: string): Promise<((word: string) => string) | undefined> {
  if (!mayBeTraditional(text)) return (word) => word
  const table = await import('./traditionalCharacters.ts').catch(() => undefined)
  if (!table) return undefined
  const { traditionalCharacters } = table
  return (word) => Array.from(word, (character) => traditionalCharacters.get(character) ?? character).join('')
}

/** The standard's two levels of characters: rows 16 to 87 of 94 places each. */
function readStandard(): ReadonlySet<string> {
  const bytes: number[] = []
  for (let row = 16; row <= 87; row++) {
    for (let cell = 1; cell <= 94; cell++) bytes.push(0xa0 + row, 0xa0 + cell)
  }
  return new Set(new TextDecoder('gb2312').decode(new Uint8Array(bytes)))
}
