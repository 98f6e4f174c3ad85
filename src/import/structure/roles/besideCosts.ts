import {
  beneath,
  dated,
  has,
  heading,
  linked,
  narrow,
  type Rule,
  sentences,
  stops,
  wide,
} from './conditions.ts'
import type { Role } from './role.ts'

/** The roles of text beside the stories: the cost of each, and what adds to it. See `storyCosts.ts` for the unit. */
export const besideCosts: Partial<Record<Role, readonly Rule[]>> = {
  contents: [
    [7, () => true],
    [-7, has('contents')],
    [-6.5, ({ repeats }) => repeats === 'later'],
    [3, sentences(2)],
  ],
  aside: [
    [4, () => true],
    [1, stops],
    [-3.5, has('advert', 'events', 'contact', 'mailing', 'greeting', 'month', 'title')],
    [-5, has('closing')],
    [-4, beneath],
    [-1.5, has('personal')],
    [-0.5, ({ small }) => small],
    [-3.5, ({ crowned }) => crowned],
  ],
  cell: [
    [5.5, () => true],
    [-8, ({ tabular }) => tabular],
    [-3.5, ({ figures }) => figures],
    [-1.5, narrow(24)],
    [4, wide(48)],
    [3, stops],
    [3, dated],
  ],
  caption: [
    [6, () => true],
    [-7, has('caption')],
    [-1, ({ small }) => small],
    [2, wide(160)],
    [2, heading],
  ],
  footnote: [
    [7, () => true],
    [-6.5, has('footnote')],
    [-1.5, ({ small }) => small],
  ],
  quote: [
    [7, () => true],
    [-7, ({ repeats }) => repeats === 'quoted'],
  ],
  mark: [
    [6.5, () => true],
    [-2, linked],
    [-2, ({ linked: whole, repeats }) => whole && repeats === 'recurs'],
    [4, wide(50)],
    [1, heading],
  ],
  notice: [
    [10, () => true],
    [-12, has('addressed')],
    [4, wide(300)],
  ],
}
