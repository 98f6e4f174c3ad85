import { generate } from 'lean-qr'
import { toSvgSource } from 'lean-qr/extras/svg'
import sharp from 'sharp'
import type { Issue } from '../archive/issue.ts'
import { languageTags } from '../archive/languages.ts'
import type { SiteRoot } from '../archive/siteAddress.ts'
import { type EditionIssue, editionIssue } from './editionIssue.ts'
import type { EditionStory } from './editionStory.ts'
import { inlineHash } from './inlineHash.ts'
import { type Content, element, htmlDocument, Markup, markup, separated } from './markup.ts'
import { editionMessage, editionText, inBoth } from './messages/editionMessages.ts'
import { onlineLink } from './onlineLinks.ts'
import { joined, type Pieces, type Source } from './pieces.ts'
import { colours } from './readColours.ts'

/**
 * The script of the page for WeChat. It gives the clipboard the article's own markup. The asynchronous clipboard would
 * write every computed style into it. Safari copies only what is selected.
 */
const copyScript = `
const status = document.querySelector('[role=status]')
for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', () => {
    const copied = document.getElementById(button.dataset.copies)
    getSelection().selectAllChildren(copied)
    const give = (event) => {
      event.preventDefault()
      if (copied.id === 'article') event.clipboardData.setData('text/html', copied.innerHTML)
      event.clipboardData.setData('text/plain', copied.innerText)
    }
    document.addEventListener('copy', give, { once: true })
    const done = document.execCommand('copy')
    document.removeEventListener('copy', give)
    if (done) getSelection().removeAllRanges()
    status.textContent = done ? status.dataset.copied : status.dataset.refused
  })
}
`

/**
 * A page to open on a computer, with buttons that copy what the editor of a WeChat Official Account asks for: title,
 * digest, the address for 阅读原文 if the site is known, and the issue in Chinese as rich text.
 * @param cover the name of the cover's file
 * @returns the page, and the QR code in it as a PNG
 */
export async function wechatPage(issue: Issue, root: SiteRoot, cover: string) {
  const edition = editionIssue(issue, ['zh'])
  const [online] = onlineLink(edition, root, 'online') ?? []
  const code = online && (await qrCodeOf(online.link))
  const article = wechatArticle(edition, code)
  const title = `${joined(edition.name)} · ${joined(edition.month)}`
  const size = inBoth(
    editionMessage('edition.copy.size', { size: String(article).length, most: wechatLimit }),
  )
  const html = htmlDocument({
    title,
    meta: [{ 'http-equiv': 'Content-Security-Policy', content: policy }],
    style,
    body: [
      element('h1', {}, title),
      steps,
      status,
      field('title', title),
      field('digest', digestOf(edition)),
      ...(online ? [field('link', online.link)] : []),
      element('p', { class: 'cover' }, inBoth(editionMessage('edition.copy.cover', { file: cover }))),
      field('article', article, size),
      element('script', {}, new Markup(copyScript)),
    ],
  })
  return { html, qrCode: code?.picture }
}

/** The article has inline styles, as the editor requires. */
const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src '${inlineHash(copyScript)}'; base-uri 'none'`

const steps = markup`<ol>
<li>${inBoth(editionMessage('edition.copy.open'))}</li>
<li>${inBoth(editionMessage('edition.copy.press'))}</li>
</ol>`

const status = markup`<p role="status" data-copied="${inBoth(editionMessage('edition.copy.copied'))}"
  data-refused="${inBoth(editionMessage('edition.copy.refused'))}"></p>`

/** The headlines of an issue, as many as the editor's field for the digest takes. */
function digestOf({ sections }: EditionIssue): string {
  const headlines = sections.flatMap(({ stories }) => stories.map(({ headline }) => joined(headline)))
  while (headlines.length > 1 && headlines.join('；').length > longestDigest) headlines.pop()
  return headlines.join('；').slice(0, longestDigest)
}

const longestDigest = 120

/** A button, and what it copies. */
function field(id: 'title' | 'digest' | 'link' | 'article', content: Content, size?: string): Markup {
  const label = inBoth(editionMessage(`edition.copy.${id}`))
  return element('div', { class: 'part' }, [
    element('button', { type: 'button', 'data-copies': id }, label),
    size === undefined ? undefined : element('p', {}, size),
    element('div', { id, class: 'copied', lang: languageTags.zh }, content),
  ])
}

const { light } = colours

const style = `
body{margin:0 auto;max-width:42rem;padding:1rem;background:${light['paper-2']};color:${light.ink};font:16px/1.5 system-ui,'PingFang SC','Microsoft YaHei',sans-serif}
h1{font-size:1.25rem}
button{min-height:44px;padding:.5rem 1.25rem;border:0;background:${light.accent};color:#fff;font:600 1rem system-ui,sans-serif;cursor:pointer}
button:focus-visible{outline:3px solid ${light.ink};outline-offset:2px}
[role=status]{min-height:1.5em;font-weight:600;color:${light.accent}}
.part,.cover{margin-top:1.5rem}
.part>p{margin:.25rem 0 .75rem;color:${light['ink-2']};font-size:.875rem}
.copied{margin-top:.5rem;padding:.5rem 1.25rem;background:#fff}
`

/** What the editor of an Official Account accepts as one article, in characters with their markup. */
const wechatLimit = 20_000

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
function wechatArticle(issue: EditionIssue, online: QrCode | undefined): Markup {
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
type QrCode = { readonly address: string; readonly picture: Buffer }

/** Draws a QR code with four pixels per module, and the margin of four modules that scanners need. */
async function qrCodeOf(address: string): Promise<QrCode> {
  const drawing = toSvgSource(generate(address), { off: 'white', scale: 4 })
  const picture = await sharp(Buffer.from(drawing)).png({ palette: true, colours: 2 }).toBuffer()
  return { address, picture }
}
