import { formatDate } from '../../archive/formatDate.ts'
import type { PlaceId } from '../../archive/places.ts'
import type { EditionIssue } from '../editionIssue.ts'
import { box, type Drawing, line, type Shape } from './drawing.ts'
import { textWidth } from './glyphs.ts'

const width = 640
const height = 960
const margin = 48
const inner = width - 2 * margin

const names = { en: 'Southwest China', zh: '西南地区' }
const languageNames = { en: 'English', zh: '中文' }
const pinyinName = '拼音'

/** The cover of an issue. Its map is the reader's: the four provinces as tiles, fuller where more stories are. */
export function coverDrawing({ id, shown, sections, pinyin }: EditionIssue): Drawing {
  const labels = [...shown.map((language) => languageNames[language]), ...(pinyin ? [pinyinName] : [])]
  const regions = sections.flatMap(({ stories }) => stories.map(({ region }) => region))
  return {
    width,
    height,
    shapes: [
      box(0, 0, width, height, 'paper'),
      line(margin, 132, Math.floor((inner / textWidth(names.en, 1000)) * 1000), names.en, 'ink'),
      line(margin, 212, 69, names.zh, 'accent'),
      box(margin, 244, inner, 6, 'ink'),
      box(margin, 255, inner, 2, 'ink'),
      ...map(regions),
      box(margin, 697, inner, 2, 'ink'),
      line(margin, 781, 67, formatDate(id, 'en'), 'ink'),
      line(margin, 858, 62, formatDate(id, 'zh'), 'ink'),
      line(margin, 920, 32, labels.join(' · '), 'ink'),
    ],
  }
}

/** The masthead of an edition: both names over a double rule. */
export function mastheadDrawing(): Drawing {
  const [size, sizeZh] = [62, 46]
  const second = Math.round(textWidth(names.en, size)) + 22
  const width = second + Math.round(textWidth(names.zh, sizeZh))
  return {
    width,
    height: 92,
    shapes: [
      line(0, 58, size, names.en, 'ink'),
      line(second, 58, sizeZh, names.zh, 'accent'),
      box(0, 80, width, 5, 'ink'),
      box(0, 89, width, 2, 'ink'),
    ],
  }
}

/** The tiles where the provinces lie. Chengdu lies in Sichuan. */
const tiles = [
  { region: 'sichuan', x: 0, y: 0, width: 320, height: 192 },
  { region: 'chengdu', x: 120, y: 48, width: 160, height: 104 },
  { region: 'chongqing', x: 336, y: 32, width: 208, height: 160 },
  { region: 'yunnan', x: 0, y: 208, width: 272, height: 152 },
  { region: 'guizhou', x: 288, y: 208, width: 256, height: 152 },
] as const satisfies readonly { region: PlaceId; x: number; y: number; width: number; height: number }[]

const mapTop = 298
const frame = 6

/** Each tile is a frame in the hue of its region, filled from below by its share of the stories. */
function map(regions: readonly (PlaceId | 'beyond')[]): Shape[] {
  const counted = tiles.map((tile) => ({
    ...tile,
    count: regions.filter((one) => one === tile.region).length,
  }))
  const most = Math.max(1, ...counted.map(({ count }) => count))
  return counted.flatMap(({ region, x, y, width: wide, height: high, count }) => {
    const [left, top] = [margin + x, mapTop + y]
    const full = Math.round(((high - 2 * frame) * count) / most)
    return [
      box(left, top, wide, high, region),
      box(left + frame, top + frame, wide - 2 * frame, high - 2 * frame, 'paper'),
      box(left + frame, top + high - frame - full, wide - 2 * frame, full, region),
    ]
  })
}
