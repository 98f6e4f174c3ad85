/** Full-width figures and letters as narrow ones, character by character: `２０２４` → `2024`. */
export function narrow(text: string): string {
  return text.replace(/[\uff0d-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) => wide.normalize('NFKC'))
}
