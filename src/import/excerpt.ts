/** The beginning of a text, as a report quotes it: at most 90 characters. */
export function excerpt(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89)}…` : text
}
