import type { Issue } from '../archive/issue.ts'
import { languageTags } from '../archive/languages.ts'
import type { SiteRoot } from '../archive/siteAddress.ts'
import { type EditionIssue, editionIssue } from './editionIssue.ts'
import { inlineHash } from './inlineHash.ts'
import { type Content, element, htmlDocument, Markup, markup } from './markup.ts'
import { editionMessage, inBoth } from './messages/editionMessages.ts'
import { onlineLink } from './onlineLinks.ts'
import { joined } from './pieces.ts'
import { colours } from './readColours.ts'
import { qrCodeOf, wechatArticle, wechatLimit } from './wechatArticle.ts'

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

/** The page for the editor, and the QR code in it as a PNG. */
export type WechatPage = { readonly html: string; readonly qrCode: Buffer | undefined }

/**
 * A page to open on a computer, with buttons that copy what the editor of a WeChat Official Account asks for: title,
 * digest, the address for 阅读原文 if the site is known, and the issue in Chinese as rich text.
 * @param cover the name of the cover's file
 */
export async function wechatPage(issue: Issue, root: SiteRoot, cover: string): Promise<WechatPage> {
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
