/**
 * The value that most of the text has, such as the type size of most letters. Of values with the same weight,
 * the first. Undefined if no piece has a value.
 * @param valueIn returns undefined if a piece of text has no value
 */
export function mostCommon<Piece extends { readonly text: string }, Value>(
  pieces: readonly Piece[],
  valueIn: (piece: Piece) => Value | undefined,
): Value | undefined {
  const weights = new Map<Value, number>()
  for (const piece of pieces) {
    const value = valueIn(piece)
    if (value !== undefined) weights.set(value, (weights.get(value) ?? 0) + piece.text.length)
  }
  const [heaviest] = [...weights].sort(([, one], [, other]) => other - one)
  return heaviest?.[0]
}

/** How often each value occurs. */
export function countOf(values: readonly string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return times
}
