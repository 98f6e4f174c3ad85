import { invariant } from '../archive/invariant.ts'

/** A newspaper or magazine that a Chinese text names without title marks. */
type PeriodicalMention = {
  /** Its name, perhaps after words that are not part of it: at most four characters and the kind. */
  readonly text: string
  /** What the name ends with: 日报, 周刊 … */
  readonly kind: string
  /** Where it ends in the text, a UTF-16 offset, exclusive. */
  readonly end: number
}

/**
 * A newspaper's name. It excludes 每日报告, 按时报到 and 本月刊登, which only look like one. It also excludes the publishing house,
 * 四川日报社, which has no title marks.
 */
const periodical =
  /\p{Script=Han}{1,4}(?<kind>日报|晚报|早报|晨报|时报|周报|都市报|周刊|月刊)(?![\p{Script=Han}]{0,2}》)(?!(?:报业|集团)|[告到道名价送表销考警社登发载])/gu

/** Lists the newspapers and magazines without title marks, in order. */
export function unmarkedPeriodicals(text: string): PeriodicalMention[] {
  const withoutTitles = text.replace(/(?<=《)[^》]+(?=》)/g, (title) => '·'.repeat(title.length))
  return [...withoutTitles.matchAll(periodical)].map(({ 0: found, index, groups = {} }) => ({
    text: found,
    kind: invariant(groups.kind, 'kind in the match'),
    end: index + found.length,
  }))
}
