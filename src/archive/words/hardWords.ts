/**
 * How many of the most common Chinese words readers can say that they know. A word's band is the number of
 * levels that it lies beyond: 0 for the most common 500, 5 for a word beyond the most common 8,000.
 */
export const wordLevels = [500, 1000, 2000, 4000, 8000] as const

export type WordLevel = (typeof wordLevels)[number]

/**
 * The band of a word, by its rank among all words by frequency. A word without a rank is in the last band.
 */
export function bandOf(rank: number | undefined): number {
  return rank === undefined ? wordLevels.length : wordLevels.filter((level) => rank > level).length
}

/** The band of names, which are not hard, however rare they are. Readers that do not know it take them for rare words. */
export const nameBand = 9

/** Whether a word of this band is beyond the most common words that the reader knows. */
export function isHard(band: number, level: WordLevel): boolean {
  return band !== nameBand && band > wordLevels.indexOf(level)
}
