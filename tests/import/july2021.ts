import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { HandPair } from './pairScore.ts'

export const julyName = 'southwest-china-2021-07.txt'
const file = fileURLToPath(new URL(`../../../shared/newsletter/${julyName}`, import.meta.url))

/** The text of the July 2021 newsletter, if it is beside the repository. */
export const julyText = existsSync(file) ? readFileSync(file, 'utf8') : undefined

/** The first and last line of a range in the text of the July 2021 newsletter. */
type Lines = readonly [from: number, to: number]

/** The content of a story, read by hand and recorded as numbers of its lines and sentences. */
type JulyStory = {
  readonly headline: { readonly en: Lines; readonly zh?: Lines }
  readonly date?: string
  readonly relevant?: true
  readonly en: Lines
  readonly zh?: Lines
  readonly link?: number
  readonly places: readonly string[]
  readonly pairs?: readonly HandPair[]
}

function oneToOne(count: number): HandPair[] {
  return Array.from({ length: count }, (_, index) => [[index], [index]])
}

export const julyStories: readonly JulyStory[] = [
  {
    headline: { en: [1, 1], zh: [3, 3] },
    date: '2021-06-08',
    en: [65, 95],
    zh: [101, 117],
    places: ['chengdu'],
    pairs: [...oneToOne(2), [[2, 3], [2]]],
  },
  {
    headline: { en: [35, 35], zh: [37, 37] },
    date: '2021-06-16',
    en: [121, 139],
    zh: [145, 155],
    places: ['chengdu'],
    pairs: oneToOne(3),
  },
  {
    headline: { en: [156, 156], zh: [158, 158] },
    date: '2021-06-08',
    en: [224, 262],
    zh: [202, 222],
    places: ['chengdu'],
    pairs: [...oneToOne(4), [[4, 5], [4]]],
  },
  {
    headline: { en: [180, 182], zh: [184, 184] },
    date: '2021-06-18',
    en: [264, 286],
    zh: [288, 298],
    places: ['chengdu'],
    pairs: oneToOne(2),
  },
  {
    headline: { en: [299, 299], zh: [301, 301] },
    date: '2021-06-10',
    en: [345, 385],
    zh: [387, 409],
    places: ['chengdu'],
    pairs: oneToOne(4),
  },
  {
    headline: { en: [323, 323], zh: [325, 325] },
    date: '2021-06-12',
    en: [427, 453],
    zh: [411, 425],
    places: ['chengdu'],
    pairs: oneToOne(2),
  },
  {
    headline: { en: [454, 454], zh: [456, 456] },
    date: '2021-06-18',
    en: [508, 522],
    zh: [524, 532],
    places: ['chengdu'],
    pairs: oneToOne(2),
  },
  {
    headline: { en: [468, 468], zh: [470, 470] },
    date: '2021-06-27',
    en: [534, 558],
    zh: [560, 576],
    places: ['chengdu'],
    pairs: [
      [[0], [0, 1]],
      [[1, 2], [2]],
    ],
  },
  { headline: { en: [488, 490] }, date: '2021-07-28', en: [578, 598], link: 604, places: ['chengdu'] },
  { headline: { en: [605, 605] }, date: '2021-07-28', en: [641, 667], link: 705, places: ['chongqing'] },
  {
    headline: { en: [619, 619] },
    date: '2021-07-02',
    en: [671, 693],
    link: 706,
    places: ['sichuan', 'chongqing', 'hong-kong', 'macao'],
  },
  { headline: { en: [633, 633] }, en: [695, 701], link: 707, places: ['diqing'] },
  { headline: { en: [708, 708] }, date: '2021-07-06', en: [750, 784], link: 814, places: ['guiyang'] },
  { headline: { en: [730, 730] }, date: '2021-07-28', en: [786, 798], link: 815, places: ['chongqing'] },
  { headline: { en: [742, 742] }, date: '2021-07-20', en: [804, 806], places: ['chongqing'] },
  { headline: { en: [816, 816] }, en: [860, 896], link: 922, places: ['guiyang'] },
  { headline: { en: [838, 842] }, relevant: true, en: [902, 918], link: 923, places: [] },
]
