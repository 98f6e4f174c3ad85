import { formatDate } from '../../../archive/formatDate.ts'
import type { PlaceId } from '../../../archive/places.ts'
import type { EditionIssue } from '../editionIssue.ts'
import { box, type Drawing, line, type Shape } from './drawing.ts'
import { textWidth } from './glyphs.ts'

const width = 800
const height = 1200
const margin = 60
const inner = width - 2 * margin

const names = { en: 'Southwest China', zh: '西南地区' }
const languageNames = { en: 'English', zh: '中文' }
const pinyinName = '拼音'

/** The cover of an issue. Its map is the reader's: the four provinces as tiles, fuller where more stories are. */
export function coverDrawing({ id, shown, sections, pinyin }: EditionIssue): Drawing {
  const told = [...shown.map((language) => languageNames[language]), ...(pinyin ? [pinyinName] : [])]
  const regions = sections.flatMap(({ stories }) => stories.map(({ region }) => region))
  return {
    width,
    height,
    shapes: [
      box(0, 0, width, height, 'paper'),
      line(margin, 165, Math.floor((inner / textWidth(names.en, 1000)) * 1000), names.en, 'ink'),
      line(margin, 265, 86, names.zh, 'accent'),
      box(margin, 305, inner, 8, 'ink'),
      box(margin, 320, inner, 3, 'ink'),
      ...map(regions),
      box(margin, 872, inner, 3, 'ink'),
      line(margin, 976, 84, formatDate(id, 'en'), 'ink'),
      line(margin, 1073, 78, formatDate(id, 'zh'), 'ink'),
      line(margin, 1150, 40, told.join(' · '), 'ink'),
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
  { region: 'sichuan', x: 0, y: 0, width: 400, height: 240 },
  { region: 'chengdu', x: 150, y: 60, width: 200, height: 130 },
  { region: 'chongqing', x: 420, y: 40, width: 260, height: 200 },
  { region: 'yunnan', x: 0, y: 260, width: 340, height: 190 },
  { region: 'guizhou', x: 360, y: 260, width: 320, height: 190 },
] as const satisfies readonly { region: PlaceId; x: number; y: number; width: number; height: number }[]

const mapTop = 373
const frame = 7

/** Each tile is a frame in the hue of its region, filled from below by its share of the stories. */
function map(regions: readonly (PlaceId | 'beyond')[]): Shape[] {
  const counts = tiles.map(({ region }) => regions.filter((one) => one === region).length)
  const most = Math.max(1, ...counts)
  return tiles.flatMap(({ region, x, y, width: wide, height: high }, at) => {
    const [left, top] = [margin + x, mapTop + y]
    const full = Math.round(((high - 2 * frame) * (counts[at] ?? 0)) / most)
    return [
      box(left, top, wide, high, region),
      box(left + frame, top + frame, wide - 2 * frame, high - 2 * frame, 'paper'),
      box(left + frame, top + high - frame - full, wide - 2 * frame, full, region),
    ]
  })
}
