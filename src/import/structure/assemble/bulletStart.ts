/** Matches the sign before an item of a list. */
export const bulletStart = /^(?:[•●▪◦‣]\s*|\*\s+(?=\S))/
