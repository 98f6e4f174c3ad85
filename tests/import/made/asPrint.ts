import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MadeStory, madeNotice, madePages, madeSources } from './stories.ts'

/*
 * Prints the made newsletter in two layouts to newsletter.pdf and columns.pdf beside this file: `npx tsx
 * tests/import/made/asPrint.ts`. The repository contains both files, because printing needs a browser and
 * fonts. The first layout's boxes are placed by hand, and are in another order in the file than on the page.
 */
const style = `
  @page { size: A4; margin: 0 } body { margin: 0; font: 10pt/14pt "Noto Sans CJK SC", sans-serif }
  section { position: relative; width: 210mm; height: 296mm; break-after: page }
  div { position: absolute } h1 { font-size: 24pt; line-height: 30pt; margin: 0 } h2 { font-size: 13pt; line-height: 18pt; margin: 0 }
  p { margin: 0 0 7pt } footer { position: absolute; bottom: 8mm; left: 100mm; font-size: 8pt } small { font-size: 8pt }`

function box(left: number, top: number, width: number, content: string): string {
  return `<div style="left: ${left}mm; top: ${top}mm; width: ${width}mm">${content}</div>`
}

function heads({ headline, date }: MadeStory): string {
  const dated = date === undefined ? '' : `（${date}）`
  return headline.zh === undefined
    ? `<h2>${headline.en} ${dated}</h2>`
    : `<h2>${headline.en}</h2><h2>${headline.zh}${dated}</h2>`
}

function english({ en, link, more }: MadeStory): string {
  const last = en.length - 1
  const mark = link !== undefined && more ? ` <a href="${link}">More here</a>` : ''
  return en.map((text, index) => `<p>${text}${index === last ? mark : ''}</p>`).join('')
}

function chinese({ zh = [] }: MadeStory): string {
  return zh.map((text) => `<p>${text}</p>`).join('')
}

/** The content of a box and its position: left, top and width in millimetres. */
type Box = readonly [left: number, top: number, width: number, content: string]

function firstPage([tram, coffee]: readonly MadeStory[]): Box[] {
  if (!tram || !coffee) throw new RangeError('the first page is laid out for two stories')
  return [
    [110, 70, 85, chinese(tram)],
    [15, 140, 180, heads(coffee)],
    [15, 20, 180, '<h1>LATEST NEWS</h1>'],
    [15, 45, 180, heads(tram)],
    [15, 70, 85, english(tram)],
    [110, 165, 85, english(coffee)],
    [15, 165, 85, chinese(coffee)],
  ]
}

function secondPage([hall, clinic, market]: readonly MadeStory[]): Box[] {
  if (!hall || !clinic || !market) throw new RangeError('the second page is laid out for three stories')
  return [
    [15, 120, 85, heads(clinic)],
    [110, 120, 85, heads(market)],
    [110, 145, 85, english(market)],
    [15, 145, 85, english(clinic)],
    [15, 20, 180, heads(hall)],
    [15, 45, 85, chinese(hall)],
    [110, 45, 85, english(hall)],
  ]
}

function thirdPage([exams]: readonly MadeStory[]): Box[] {
  if (!exams) throw new RangeError('the third page is laid out for a story')
  const sources = `<p>以上信息主要来源：${madeSources.zh.join('、')}</p><p>Main Source: ${madeSources.en.join(', ')}</p>`
  return [
    [15, 20, 180, '<h1>Relevant News</h1>'],
    [15, 60, 180, heads(exams)],
    [15, 40, 180, `<p>${madeNotice}</p>`],
    [15, 85, 180, english(exams)],
    [15, 130, 180, `<small>${exams.link}</small>`],
    [15, 200, 180, sources],
  ]
}

function printed(): string {
  const [first = [], second = [], third = []] = madePages
  const sections = [firstPage(first), secondPage(second), thirdPage(third)].map((boxes, page) => {
    const content = boxes.map((placed) => box(...placed)).join('')
    return `<section>${content}<footer>${page + 1} / 3</footer></section>`
  })
  return `<!doctype html><html><head><meta charset="utf-8"><style>${style}</style></head><body>${sections.join('')}</body></html>`
}

/**
 * The newsletter in another layout: flowing columns, bold headlines of normal size, languages side by side in a table.
 */
function printedInColumns(): string {
  const [[tram, coffee] = [], [hall, clinic, market] = [], [exams] = []] = madePages
  if (!tram || !coffee || !hall || !clinic || !market || !exams)
    throw new RangeError('the make-up is for six stories')
  const flowing = (stories: readonly MadeStory[]) =>
    `<article>${stories.map((story) => `${bold(story)}${english(story)}${chinese(story)}`).join('')}</article>`
  const facing = `<table><tr><td>${bold(hall)}</td></tr><tr><td>${english(hall)}</td><td>${chinese(hall)}</td></tr></table>`
  const sources = `<p>主要来源：${madeSources.zh.join('、')}</p><p>Sources: ${madeSources.en.join(', ')}</p>`
  const last = `<h2>Relevant News</h2><p>${madeNotice}</p>${bold(exams)}${english(exams)}<p>${exams.link}</p>${sources}`
  return `<!doctype html><html><head><meta charset="utf-8"><style>${columnStyle}</style></head><body>
    <h1>LATEST NEWS</h1>${flowing([tram, coffee])}${facing}<hr>${flowing([clinic, market])}${last}</body></html>`
}

const columnStyle = `
  @page { size: A4; margin: 18mm } body { margin: 0; font: 10pt/14pt "Noto Sans CJK SC", sans-serif; text-align: justify }
  article { columns: 2; column-gap: 6mm; margin-bottom: 8mm } p { margin: 0 0 6pt } b { display: block; text-align: left; break-inside: avoid; break-after: avoid }
  hr { break-after: page; border: 0 } table { border-spacing: 5mm } td { width: 50%; vertical-align: top }`

function bold(story: MadeStory): string {
  return heads(story).replaceAll('h2>', 'b>')
}

function print(html: string, name: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'made-newsletter-'))
  const page = join(folder, 'newsletter.html')
  writeFileSync(page, html)
  const target = fileURLToPath(new URL(name, import.meta.url))
  execFileSync(
    'chromium',
    ['--headless', '--no-sandbox', '--no-pdf-header-footer', `--print-to-pdf=${target}`, page],
    { stdio: 'ignore' },
  )
  rmSync(folder, { recursive: true })
}

print(printed(), 'newsletter.pdf')
print(printedInColumns(), 'columns.pdf')
