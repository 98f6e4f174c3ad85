/*
 * A QR code by ISO/IEC 18004, in the one form that fits a story's address: bytes, version 8, level L, the first mask.
 * The standard chooses among forty sizes and eight masks, but readers accept any of them.
 */

const size = 49
const most = 192
/** Each of the two blocks: its data bytes and its correction bytes. */
const [blockData, blockCheck] = [97, 24]

type Grid = (boolean | undefined)[][]

/** The rows of a code for the text, true for a dark module. Undefined if the text is too long. */
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

/** Mode, length, bytes and terminator, which together fill whole bytes, and the padding of the standard. */
function withFilling(bytes: Uint8Array): number[] {
  const hex = [bytes.length, ...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const words = `4${hex}0${'ec11'.repeat(blockData)}`.match(/../g) ?? []
  return words.slice(0, 2 * blockData).map((word) => Number.parseInt(word, 16))
}

function inTurn([first = [], second = []]: readonly number[][]): number[] {
  return first.flatMap((word, at) => [word, second[at] ?? 0])
}

/** The correction bytes of a block: its remainder by the Reed–Solomon polynomial, over GF(256). */
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

/** The format and version bits, with their own correction: level L with the first mask, and version 8. */
const [format, version] = [0x77c4, 0x085bc]

/** The centres of the rings: those at the corners, and the small ones between and around them. */
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

/** The fixed patterns of every code. */
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

/** The format and version bits are in the code twice. */
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
    // There are only fifteen bits: the sixteenth falls outside the code.
    set(at === 0 ? 7 : 6 - at, 8, isSet(format, at + 8))
    set(8, size - 7 + at, isSet(format, at + 8))
  }
  set(8, size - 8, true)
}

/** Fills two columns at a time from the right, alternately up and down; it skips the timing column. */
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
