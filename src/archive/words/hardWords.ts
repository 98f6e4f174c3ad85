/**
 * How many of the commonest words of Chinese a reader may say that they know. A word's band is the number of these levels
 * that it lies beyond: 0 for the commonest 500, 5 for a word beyond the commonest 8,000.
 */
export const wordLevels = [500, 1000, 2000, 4000, 8000] as const

export type WordLevel = (typeof wordLevels)[number]

/** The band of a word, by its place among all words by frequency; the last band for a word that was not counted. */
export function bandOf(rank: number | undefined): number {
  return rank === undefined ? wordLevels.length : wordLevels.filter((level) => rank > level).length
}

/** Whether a word of this band is beyond the commonest words that the reader knows. */
export function isHard(band: number, level: WordLevel): boolean {
  return band > wordLevels.indexOf(level)
}
