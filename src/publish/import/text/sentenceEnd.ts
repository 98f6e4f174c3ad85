/** A text whose end is that of a sentence. */
export const sentenceEnd = /[.!?。！？…][”’"'」』）)]*$/
