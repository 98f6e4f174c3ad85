import { dictionary } from './dictionary.ts'

const longestWord = 8

/** Cuts Chinese text into headwords, the longest first; what no headword covers comes as single characters. */
export function chineseWords(text: string): string[] {
  const words = dictionary()
  return (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const cut: string[] = []
    for (let at = 0; at < run.length; ) {
      let length = Math.min(longestWord, run.length - at)
      while (length > 1 && !words.has(run.slice(at, at + length))) length -= 1
      cut.push(run.slice(at, at + length))
      at += length
    }
    return cut
  })
}

/** Every headword of two to six characters in a Chinese text, also where they overlap. */
export function headwordsWithin(text: string): Set<string> {
  const words = dictionary()
  const found = new Set<string>()
  for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
    for (let at = 0; at < run.length; at += 1) {
      for (let end = at + 2; end <= Math.min(run.length, at + 6); end += 1) {
        const word = run.slice(at, end)
        if (words.has(word)) found.add(word)
      }
    }
  }
  return found
}
