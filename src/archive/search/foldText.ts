/**
 * Every character that may fold to something other than its lower case: neither ASCII nor a common Chinese character.
 */
const unusual = /[^\p{ASCII}\u4e00-\u9fff]+/gu

const plainMarks: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  ς: 'σ',
}

/**
 * A text as search compares it: half-width, lower case, no accents, straight quotation marks and short
 * dashes. It removes invisible characters: soft hyphens, zero-width spaces and direction marks.
 */
export function foldText(text: string): string {
  return text.replace(unusual, foldRun).toLowerCase()
}

/**
 * A folded text. For each of its characters it has the start and end of the original text that it came from.
 * The end of a letter includes its accents and the invisible characters after it.
 */
export type FoldedText = {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Like `foldText`, with the offsets in the original. */
export function foldWithOffsets(original: string): FoldedText {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let at = 0
  for (const character of original) {
    const folded = foldText(character)
    const end = at + character.length
    if (folded === '') stretchLast(ends, end)
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(at)
      ends.push(end)
    }
    text += folded
    at = end
  }
  return { text, starts, ends }
}

/**
 * An accent or invisible character belongs to the letter before it, and to every character that the letter
 * folds to.
 */
function stretchLast(ends: number[], end: number): void {
  const last = ends.at(-1)
  for (let index = ends.length - 1; index >= 0 && ends[index] === last; index--) ends[index] = end
}

const foldedRuns = new Map<string, string>()

/** Such runs are few and short, most of them one punctuation mark. So each is folded only once. */
function foldRun(run: string): string {
  const folded = foldedRuns.get(run)
  if (folded !== undefined) return folded
  const fresh = run
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/[‘’“”–—ς]/g, (mark) => plainMarks[mark] ?? mark)
  if (run.length <= 4) foldedRuns.set(run, fresh)
  return fresh
}
