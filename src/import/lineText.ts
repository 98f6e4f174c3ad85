/** The columns that the text takes: two for a Chinese character, one for any other. */
export function displayWidth(text: string): number {
  return text.trim().replace(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu, 'xx').length
}

/** Matches a text that ends like a sentence. */
export const sentenceEnd = /[.!?。！？…][”’"'」』）)]*$/
