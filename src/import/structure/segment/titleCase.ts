/** Whether a text is set as an English title: its words begin with capitals, but for short ones. */
export function isTitleCase(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? []
  const large = long.filter((word) => /^\p{Lu}/u.test(word)).length
  return long.length > 1 && large >= long.length * 0.8
}
