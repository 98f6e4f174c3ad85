/*
 * A QR code after ISO/IEC 18004, in the one form that suits the address of a story: bytes, version 8, level L, the
 * first mask. The standard weighs forty sizes and eight masks; readers of codes take any of them.
 */

const size = 49
const most = 192
/** Either of the two blocks: its bytes of data, and of correction. */
const [blockData, blockCheck] = [97, 24]

type Grid = (boolean | undefined)[][]

/** The rows of a code that says the text, true for a dark module; undefined where the text is too long for one. */
export function qrCode(text: string): readonly (readonly boolean[])[] | undefined {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > most) return undefined
  const words = withFilling(bytes)
  const blocks = [words.slice(0, blockData), words.slice(blockData)]
  const all = [...inTurn(blocks), ...inTurn(blocks.map(remainder))]
  const grid = patterns()
  fill(grid, all)
  return grid.map((row) => row.map(Boolean))
}

/** Mode, length, bytes and end, which are whole bytes together, and the filling that the standard prescribes. */
function withFilling(bytes: Uint8Array): number[] {
  const hex = [bytes.length, ...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const words = `4${hex}0${'ec11'.repeat(blockData)}`.match(/../g) ?? []
  return words.slice(0, 2 * blockData).map((word) => Number.parseInt(word, 16))
}

function inTurn([first = [], second = []]: readonly number[][]): number[] {
  return first.flatMap((word, at) => [word, second[at] ?? 0])
}

/** The correction of a block: its remainder by Reed and Solomon's polynomial, over GF(256). */
function remainder(words: readonly number[]): number[] {
  let divisor = Array.from({ length: blockCheck }, (_, at) => Number(at === blockCheck - 1))
  for (let step = 0, root = 1; step < blockCheck; step++, root = times(root, 2)) {
    const last = divisor
    divisor = last.map((value, at) => times(value, root) ^ (last[at + 1] ?? 0))
  }
  return words.reduce<number[]>(
    (rest, word) => divisor.map((value, at) => times(value, word ^ (rest[0] ?? 0)) ^ (rest[at + 1] ?? 0)),
    [],
  )
}

function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((b >> bit) & 1) * a)
  }
  return product
}

/** The two forms of the code in bits, with their own correction: level L under the first mask, and version 8. */
const [format, version] = [0x77c4, 0x085bc]

/** Where rings stand: those at the corners, and the small ones between and around them. */
const finders = [
  [3, 3],
  [45, 3],
  [3, 45],
] as const
const alignments = [
  [24, 6],
  [6, 24],
  [24, 24],
  [42, 24],
  [24, 42],
  [42, 42],
] as const

/** What the code has whatever it says. */
function patterns(): Grid {
  const grid: Grid = Array.from({ length: size }, () => [])
  const set = (x: number, y: number, dark: boolean) => {
    const row = grid[y]
    if (row && x >= 0 && x < size) row[x] = dark
  }
  for (let at = 0; at < size; at++) {
    set(6, at, at % 2 === 0)
    set(at, 6, at % 2 === 0)
  }
  for (const [x, y] of alignments) setRings(set, x, y, [true, false, true])
  for (const [x, y] of finders) setRings(set, x, y, [true, true, false, true, false])
  setForms(set)
  return grid
}

type SetModule = (x: number, y: number, dark: boolean) => void

function setRings(set: SetModule, x: number, y: number, rings: readonly boolean[]) {
  const reach = rings.length - 1
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      set(x + dx, y + dy, rings[Math.max(Math.abs(dx), Math.abs(dy))] === true)
    }
  }
}

/** Each form stands in the code twice. */
function setForms(set: SetModule) {
  const isSet = (bits: number, at: number) => ((bits >> at) & 1) === 1
  for (let at = 0; at < 18; at++) {
    const [near, far] = [Math.floor(at / 3), size - 11 + (at % 3)]
    set(near, far, isSet(version, at))
    set(far, near, isSet(version, at))
  }
  for (let at = 0; at < 8; at++) {
    set(8, at < 6 ? at : at + 1, isSet(format, at))
    set(size - 1 - at, 8, isSet(format, at))
    // There are fifteen bits: the sixteenth falls off the code.
    set(at === 0 ? 7 : 6 - at, 8, isSet(format, at + 8))
    set(8, size - 7 + at, isSet(format, at + 8))
  }
  set(8, size - 8, true)
}

/** Two columns at a time from the right, up and down by turns; the column of the chequers is skipped. */
function fill(grid: Grid, words: readonly number[]) {
  let bit = 0
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < 2 * size; step++) {
      const x = right - (step & 1)
      const y = (right + 1) & 2 ? step >> 1 : size - 1 - (step >> 1)
      const row = grid[y]
      if (!row || row[x] !== undefined) continue
      const dark = ((words[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1
      row[x] = dark === ((x + y) & 1)
      bit++
    }
  }
}
