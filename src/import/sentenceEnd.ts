/** Matches a text that ends like a sentence. */
export const sentenceEnd = /[.!?。！？…][”’"'」』）)]*$/
