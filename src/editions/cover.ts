import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { interfaceI18n } from '../app/i18n/interfaceI18n.ts'
import { placeName } from '../archive/filters.ts'
import { formatDate } from '../archive/formats.ts'
import type { PlaceId } from '../archive/places.ts'
import type { EditionIssue } from './editionIssue.ts'
import { element, type Markup } from './markup.ts'
import { publication } from './publication.ts'
import { colours } from './readColours.ts'

const width = 640
const height = 960
const margin = 48
const inner = width - 2 * margin

/** The width of the picture in pixels. A Kindle is up to 1,264 pixels wide. */
const pictureWidth = 1200

const names = publication.name
const pinyinName = '拼音'

/**
 * The cover of an issue as a PNG: e-book readers do not show an SVG as a cover. The same issue gives the same
 * bytes.
 */
export function coverPicture(issue: EditionIssue): Promise<Uint8Array> {
  return picture(coverDrawing(issue), pictureWidth / width)
}

/**
 * The cover as an SVG. Its map is the reader's: the four provinces as tiles. A tile is fuller the more
 * stories it has.
 */
export function coverDrawing({ id, shown, sections, pinyin }: EditionIssue): Markup {
  const { paper, ink, accent } = colours.light
  const labels = [
    ...shown.map((language) => interfaceI18n(language).t(`story.view.${language}`)),
    ...(pinyin ? [pinyinName] : []),
  ]
  const regions = sections.flatMap(({ stories }) => stories.map(({ region }) => region))
  const nameSize = Math.floor((inner / textWidth(names.en, 1000)) * 1000)
  return drawing(width, height, names.en, [
    box(0, 0, width, height, paper),
    outlinedText(margin, 132, nameSize, names.en, ink),
    outlinedText(margin, 208, 67, names.zh, accent),
    box(margin, 244, inner, 6, ink),
    box(margin, 255, inner, 2, ink),
    ...map(regions),
    box(margin, 697, inner, 2, ink),
    outlinedText(margin, 781, 67, formatDate(id, 'en'), ink),
    outlinedText(margin, 858, 62, formatDate(id, 'zh'), ink),
    outlinedText(margin, 920, 32, labels.join(' · '), ink),
  ])
}

/** The cover of a WeChat article as a PNG, 900 by 383 pixels: the Chinese name over the month, and the regions' colours. */
export function wechatCover(month: string): Promise<Uint8Array> {
  const { paper, ink, accent } = colours.light
  const size = Math.floor((600 / textWidth(names.zh, 1000)) * 1000)
  const stripes = tiles.map(({ region }, at) => box(180 * at, 353, 180, 30, colours.light[region]))
  const cover = drawing(900, 383, names.zh, [
    box(0, 0, 900, 383, paper),
    outlinedText(150, 30 + size, size, names.zh, accent),
    box(150, 62 + size, 600, 5, ink),
    outlinedText(150, 146 + size, 60, formatDate(month, 'zh'), ink),
    ...stripes,
  ])
  return picture(cover, 1)
}

/** Sharp's default effort would take three times as long as this (30 ms of a processor) and save a tenth of 26 kB. */
function picture(svg: Markup, scale: number): Promise<Uint8Array> {
  return sharp(Buffer.from(String(svg)), { density: 72 * scale })
    .png({ palette: true, colours: 16, dither: 0, effort: 1 })
    .toBuffer()
}

function drawing(wide: number, high: number, label: string, shapes: readonly Markup[]): Markup {
  const attributes = { viewBox: `0 0 ${wide} ${high}`, role: 'img', 'aria-label': label }
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...attributes }, shapes)
}

function box(x: number, y: number, wide: number, high: number, fill: string): Markup {
  return element('path', { fill, d: `M${x} ${y}h${wide}v${high}h-${wide}z` })
}

/** The tiles, at the provinces' positions. Chengdu lies in Sichuan. */
const tiles = [
  { region: 'sichuan', x: 0, y: 0, wide: 320, high: 192 },
  { region: 'chengdu', x: 120, y: 48, wide: 160, high: 104 },
  { region: 'chongqing', x: 336, y: 32, wide: 208, high: 160 },
  { region: 'yunnan', x: 0, y: 208, wide: 272, high: 152 },
  { region: 'guizhou', x: 288, y: 208, wide: 256, high: 152 },
] as const satisfies readonly { region: PlaceId; x: number; y: number; wide: number; high: number }[]

const mapTop = 298
const frame = 6

/** Each tile has the name and the hue of its region, and is filled from below. The tile with the most stories is full. */
function map(regions: readonly (PlaceId | 'beyond')[]): Markup[] {
  const counts = tiles.map(({ region }) => regions.filter((one) => one === region).length)
  const most = Math.max(1, ...counts)
  return tiles.flatMap(({ region, x, y, wide, high }, at) => {
    const [left, top] = [margin + x, mapTop + y]
    const empty = Math.round((high - 2 * frame) * (1 - (counts[at] ?? 0) / most))
    const name = `${placeName(region).zh} ${placeName(region).en}`
    return [
      box(left, top, wide, high, colours.light[region]),
      ...(empty > 0 ? [box(left + frame, top + frame, wide - 2 * frame, empty, colours.light.paper)] : []),
      box(left + frame, top + frame, Math.ceil(textWidth(name, 20)) + 8, 32, colours.light.paper),
      outlinedText(left + frame + 3, top + frame + 23, 20, name, colours.light.ink),
    ]
  })
}

/** An SVG path from the left end of the baseline, and the advance, both in thousandths of the type size. */
type Glyph = { readonly path: string; readonly advance: number }

const file = fileURLToPath(new URL('glyphs.svg', import.meta.url))

const glyphs: ReadonlyMap<string, Glyph> = new Map(
  [
    ...readFileSync(file, 'utf8').matchAll(/<path id="u([0-9a-f]+)" data-advance="(\d+)" d="([^"]*)"\/>/g),
  ].map(([, code = '', advance, path = '']) => [
    String.fromCodePoint(Number.parseInt(code, 16)),
    { path, advance: Number(advance) },
  ]),
)

/** The outlines of a text. Throws for a character that `glyphs.svg` lacks. */
function glyphsOf(text: string): Glyph[] {
  return [...text].map((sign) => {
    const glyph = glyphs.get(sign)
    if (!glyph) throw new Error(`glyphs.svg has no outline of “${sign}”`)
    return glyph
  })
}

/** The width of a text in that type size. */
function textWidth(text: string, size: number): number {
  return (glyphsOf(text).reduce((sum, { advance }) => sum + advance, 0) * size) / 1000
}

/**
 * Draws a line of text as outlines, so that it looks the same whatever fonts a machine has.
 * @param x the left end of the baseline, in the units of the picture
 * @returns an SVG element
 */
function outlinedText(x: number, y: number, size: number, text: string, fill: string): Markup {
  let advance = 0
  const signs = glyphsOf(text).map((glyph) => {
    const at = advance
    advance += glyph.advance
    return glyph.path === '' ? undefined : element('path', { transform: `translate(${at})`, d: glyph.path })
  })
  const scale = Math.round(size * 10) / 10_000
  return element('g', { fill, transform: `translate(${x.toFixed(1)} ${y})scale(${scale})` }, signs)
}
