/**
 * The value that most of the text has, as the type size of most letters: of values that weigh the same, the first.
 * Undefined if none has one.
 * @param valueIn undefined where a piece of text says nothing
 * @param weigh how much a piece of text counts; if it is left out, its length
 */
export function mostCommon<Piece extends { readonly text: string }, Value>(
  pieces: readonly Piece[],
  valueIn: (piece: Piece) => Value | undefined,
  weigh: (text: string) => number = ({ length }) => length,
): Value | undefined {
  const weights = new Map<Value, number>()
  for (const piece of pieces) {
    const value = valueIn(piece)
    if (value !== undefined) weights.set(value, (weights.get(value) ?? 0) + weigh(piece.text))
  }
  const [heaviest] = [...weights].sort(([, one], [, other]) => other - one)
  return heaviest?.[0]
}
