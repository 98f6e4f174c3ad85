import { generate } from 'lean-qr'
import { toSvgSource } from 'lean-qr/extras/svg'
import sharp from 'sharp'
import type { EditionIssue } from './editionIssue.ts'
import type { EditionStory } from './editionStory.ts'
import { type Content, element, type Markup, markup, separated } from './markup.ts'
import { editionText } from './messages/editionMessages.ts'
import { joined, type Pieces, type Source } from './pieces.ts'
import { colours } from './readColours.ts'

/** What the editor of an Official Account accepts as one article, in characters with their markup. */
export const wechatLimit = 20_000

const { light } = colours

/** Styles only as attributes: the editor drops all others. Paragraphs inherit what the frame sets. */
const styles = {
  frame: `font-size:16px;line-height:1.75;color:${light.ink};text-align:left`,
  heading: `margin:32px 0 0;padding-bottom:4px;border-bottom:3px double ${light.ink};font-size:18px;font-weight:bold`,
  kicker: 'margin:24px 0 0;font-size:13px;font-weight:bold',
  headline: 'margin:4px 0 12px;font-size:20px;line-height:1.4;font-weight:bold',
  text: 'margin:0 0 12px',
  note: `margin:0 0 12px;padding:8px 12px;border:1px solid ${light.rule};font-size:14px`,
  small: `margin:0 0 4px;font-size:13px;line-height:1.5;color:${light['ink-2']};overflow-wrap:break-word`,
  caption: `margin:0 0 4px;font-size:13px;color:${light['ink-2']};text-align:center`,
  code: 'margin:32px 0 0;text-align:center',
} as const

/**
 * An issue in Chinese as an article for the editor of an Official Account. It has no links, since the editor accepts
 * none to other sites. Sources are numbered and listed at the end as text.
 * @param online the issue's page on the site, if the site is known
 */
export function wechatArticle(issue: EditionIssue, online: QrCode | undefined): Markup {
  const sources: Source[] = []
  const numberOf = (source: Source) => `[${sources.push(source)}]`
  const content = [
    paragraph('headline', joined(issue.month)),
    paragraph('small', joined(issue.facts)),
    ...issue.sections.map(({ heading, stories }) => [
      paragraph('heading', joined(heading)),
      ...stories.map((story) => storyHtml(story, numberOf)),
    ]),
    sourceList(issue, sources),
    siteCode(online),
  ]
  return element('section', { style: styles.frame }, content)
}

function storyHtml(
  { kicker, headline, notice, body, notes, sources, link }: EditionStory,
  numberOf: (source: Source) => string,
): Content {
  const numbers = [...(link ? [link] : []), ...notes.flatMap(({ links }) => links)].map(numberOf).join('')
  const named = sources.length > 0 ? joined(sources) : editionText('zh', 'source')
  return [
    paragraph('kicker', kicker),
    paragraph('headline', headline),
    paragraph('small', notice),
    ...body.map((pieces) => paragraph('text', pieces)),
    ...notes.map(({ label, text }) => paragraph('note', [...label, ...text])),
    paragraph('small', sources.length > 0 || numbers !== '' ? `${named} ${numbers}`.trim() : []),
  ]
}

/** A text in one paragraph, each piece on a line. Undefined if there is none. */
function paragraph(style: keyof typeof styles, content: string | Pieces): Markup | undefined {
  const lines = typeof content === 'string' ? [content] : content.map(({ text }) => text)
  return lines.length === 0
    ? undefined
    : element('p', { style: styles[style] }, separated(lines, markup`<br>`))
}

function sourceList({ sources, origin }: EditionIssue, numbered: readonly Source[]): Content {
  const lines = [
    ...sources.map(({ text }) => text),
    ...(origin ? [withAddress(origin)] : []),
    ...numbered.map((source, at) => `[${at + 1}] ${withAddress(source)}`),
  ]
  if (lines.length === 0) return []
  return [
    paragraph('heading', editionText('zh', 'numbered')),
    ...lines.map((text) => paragraph('small', text)),
  ]
}

function withAddress(source: Source): string {
  return source.map(({ text, link }) => `${text} ${link}`).join(' ')
}

/** A QR code at the foot of the article, which leads to the site. */
function siteCode(code: QrCode | undefined): Content {
  if (!code) return []
  const src = `data:image/png;base64,${code.picture.toString('base64')}`
  return [
    element('p', { style: styles.code }, element('img', { src, width: '200', alt: code.address })),
    paragraph('caption', editionText('zh', 'scan')),
  ]
}

/** An address, and its QR code as a PNG. */
export type QrCode = { readonly address: string; readonly picture: Buffer }

/** Draws a QR code with four pixels per module, and the margin of four modules that scanners need. */
export async function qrCodeOf(address: string): Promise<QrCode> {
  const drawing = toSvgSource(generate(address), { off: 'white', scale: 4 })
  const picture = await sharp(Buffer.from(drawing)).png({ palette: true, colours: 2 }).toBuffer()
  return { address, picture }
}
