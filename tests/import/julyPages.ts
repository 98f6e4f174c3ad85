import { escapeMarkup } from '../newsletters/writers/asPage.ts'
import { julyStories } from './july2021.ts'

/** The number of stories on each printed page: each is in a box of a grid with two columns. */
const pages = [2, 2, 2, 3, 3, 3, 2] as const

const style = `
  @page { size: A4; margin: 14mm }
  body { margin: 0; font: 10pt/1.35 Carlito, Calibri, 'Noto Sans CJK SC', sans-serif }
  section { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; break-after: page }
  h1 { font-size: 22pt; margin: 0 }
  h2 { font-size: 15pt; margin: 0 0 4mm }
  h3 { font-size: 12pt; margin: 0 0 3mm; padding: 2mm; background: #dde6f0 }
  p { margin: 0 0 3mm }
`

/** The lines before the only story from outside the region, with the name of its section. */
const introduction = [834, 836] as const
const relevant = [858, 858] as const

/**
 * The July 2021 newsletter in its layout, ready to print. Its text was extracted from a PDF that is not
 * available. The headlines, bodies and links are in their boxes again.
 * @param text the extracted text
 */
export function julyPages(text: string): string {
  const lines = text.split('\n').map((line) => line.trim())
  const wordsOf = ([from, to]: readonly [number, number]) =>
    escapeMarkup(
      lines
        .slice(from - 1, to)
        .filter((line) => line !== '')
        .join('\n'),
    )
  const boxOf = (story: (typeof julyStories)[number]) => {
    const address = story.link === undefined ? '' : escapeMarkup(lines[story.link - 1] ?? '')
    const english = wordsOf(story.en).replace(/\b(?:More )?here\s*$/, `<a href="${address}">$&</a>`)
    const section = story.relevant ? `<p>${wordsOf(introduction)}</p><h2>${wordsOf(relevant)}</h2>` : ''
    const chinese = story.zh ? `<p lang="zh">${wordsOf(story.zh)}</p>` : ''
    return `<article>${section}<h3>${headOf(story, wordsOf)}</h3><p>${english}</p>${chinese}</article>`
  }
  const printed = pages.map((count, at) => {
    const start = pages.slice(0, at).reduce<number>((sum, before) => sum + before, 0)
    return `<section>${julyStories
      .slice(start, start + count)
      .map(boxOf)
      .join('\n')}</section>`
  })
  const sources = lines.filter((line) => /Sources?:|来源：/.test(line)).map(escapeMarkup)
  return `<style>${style}</style><h1>Southwest China</h1><h2>LATEST NEWS</h2>${printed.join('\n')}<p>${sources.join('<br>')}</p>`
}

type Words = (lines: readonly [number, number]) => string

/** Both headlines with the date, which the extraction moved in one story. */
function headOf({ headline, date }: (typeof julyStories)[number], wordsOf: Words): string {
  const words = [wordsOf(headline.en), ...(headline.zh ? [wordsOf(headline.zh)] : [])].join('<br>')
  return date === undefined || words.includes(date) ? words : `${words}（${date}）`
}
