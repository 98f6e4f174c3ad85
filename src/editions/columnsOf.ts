/**
 * The columns of a text where each character takes one or two (https://www.unicode.org/reports/tr11/). Characters whose
 * width depends on the font, such as curly quotation marks, count as two: so a line fits in either font.
 */
export function columnsOf(text: string): number {
  let columns = 0
  for (const sign of text) columns += none.test(sign) ? 0 : narrow.test(sign) ? 1 : 2
  return columns
}

const none = /[\p{Mn}\p{Me}\p{Cf}\u200a]/u

/** Latin, Greek and Cyrillic without the ambiguous ones, half-width forms, and marks of one column in every font. */
const narrow =
  /[\u0020-\u007e\u00a2\u00a3\u00a5\u00a6\u00ac\u00af\u00a0\u00c0-\u00c5\u00c7-\u00cf\u00d1-\u00d6\u00d9-\u00dd\u00e2-\u00e5\u00e7\u00eb\u00ee\u00ef\u00f1\u00f4-\u00f6\u00fb\u00fd\u00ff-\u0100\u0102-\u0110\u2022\u202f\u20a9\uff61-\uffdc\uffe8-\uffee]/u
