import type { Seen } from './seen/seenIn.ts'

/** What a role costs more if a block is so. Negative: what speaks for it. */
export type Rule = readonly [cost: number, when: (seen: Seen) => boolean]

/* What the tables of costs ask of a block. */

export const has =
  (...cues: readonly Parameters<Seen['cues']['has']>[0][]) =>
  ({ cues: given }: Seen) =>
    cues.some((cue) => given.has(cue))
export const narrow = (most: number) => (seen: Seen) => seen.width < most
export const wide = (least: number) => (seen: Seen) => seen.width > least
/** Whether it is as short as subheadings are: Chinese says the same in half the width. */
export const short = ({ block, titleWidth }: Seen) => titleWidth < (block.language === 'zh' ? 14 : 28)
export const stops = ({ end }: Seen) => end === 'stop'
export const sentences =
  (least: number) =>
  ({ sentences: found }: Seen) =>
    found >= least
export const heading = ({ block }: Seen) => block.heading
export const plain = ({ block }: Seen) => !block.heading
export const dated = ({ parts }: Seen) => parts.date !== undefined
export const beneath = ({ beneath: opener }: Seen) => opener !== undefined
export const attached = (seen: Seen) => seen.attached
export const linked = (seen: Seen) => seen.linked
export const outside = has(
  'advert',
  'closing',
  'contact',
  'contents',
  'events',
  'greeting',
  'mailing',
  'month',
  'title',
)

/** What a full stop speaks against a headline, unless the newsletter's headlines all have one. */
export const costOfStop = 3
