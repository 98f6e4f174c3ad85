/** An English sentence as a pattern for all of it, and the Chinese with `$1` for its parts. */
export type Sentence = readonly [english: RegExp, chinese: string]
