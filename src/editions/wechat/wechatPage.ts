import type { Issue } from '../../archive/issue.ts'
import { languageTags } from '../../archive/languages.ts'
import type { SiteRoot } from '../../archive/siteAddress.ts'
import { editionIssue } from '../editionIssue.ts'
import { inlineHash } from '../inlineHash.ts'
import { element, inLines, Markup, markup } from '../markup.ts'
import { editionMessage, inBoth } from '../messages/editionMessages.ts'
import { joined } from '../pieces.ts'
import { colours } from '../readColours.ts'
import { splitArticle, wechatLimit } from './splitArticle.ts'

/**
 * The script of the page for WeChat. It gives the clipboard the article's own markup. The asynchronous clipboard would
 * write every computed style into it. Safari copies only what is selected.
 */
const copyScript = `
const status = document.querySelector('[role=status]')
for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', () => {
    const article = document.getElementById(button.dataset.copies)
    getSelection().selectAllChildren(article)
    const give = (event) => {
      event.preventDefault()
      event.clipboardData.setData('text/html', article.innerHTML)
      event.clipboardData.setData('text/plain', article.innerText)
    }
    document.addEventListener('copy', give, { once: true })
    const done = document.execCommand('copy')
    document.removeEventListener('copy', give)
    if (done) getSelection().removeAllRanges()
    status.textContent = done ? status.dataset.copied : status.dataset.refused
  })
}
`

/** The page for the editor, and how many characters each of its articles has. */
export type WechatPage = { readonly html: string; readonly counts: readonly number[] }

/**
 * A page to open on a computer, with a button that copies the issue as rich text for the editor of a WeChat Official
 * Account. An issue that is too long for one article has a button for each part.
 */
export async function wechatPage(issue: Issue, root: SiteRoot): Promise<WechatPage> {
  const edition = editionIssue(issue, ['zh', 'en'])
  const articles = await splitArticle(edition, root)
  const parts = articles.map((article, at) => part(article, at, articles.length))
  const title = `${joined(edition.name)} · ${joined(edition.month)}`
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title),
    element('style', {}, new Markup(style)),
  ]
  const status = element(
    'p',
    {
      role: 'status',
      'data-copied': inBoth(editionMessage('edition.copy.copied')),
      'data-refused': inBoth(editionMessage('edition.copy.refused')),
    },
    '',
  )
  const body = [
    element('h1', {}, title),
    steps,
    status,
    ...parts,
    element('script', {}, new Markup(copyScript)),
  ]
  const html = markup`<!doctype html>
<html lang="en">
<head>${inLines(head)}</head>
<body>
${inLines(body)}
</body>
</html>
`
  return { html: String(html), counts: articles.map(lengthOf) }
}

/** The articles have inline styles, as the editor requires. */
const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src '${inlineHash(copyScript)}'; base-uri 'none'`

const steps = element(
  'ol',
  {},
  (['copy.press', 'copy.paste', 'copy.title'] as const).map((step) =>
    element('li', {}, inBoth(editionMessage(`edition.${step}`))),
  ),
)

function lengthOf(article: Markup): number {
  return String(article).length
}

function part(article: Markup, at: number, count: number): Markup {
  const id = `article-${at + 1}`
  const label =
    count === 1
      ? inBoth(editionMessage('edition.copy.article'))
      : inBoth(editionMessage('edition.copy.part', { number: at + 1, parts: count }))
  const button = element('button', { type: 'button', 'data-copies': id }, label)
  const size = inBoth(editionMessage('edition.copy.size', { size: lengthOf(article), most: wechatLimit }))
  return element('div', { class: 'part' }, [
    button,
    element('p', {}, size),
    element('div', { id, class: 'article', lang: languageTags.zh }, article),
  ])
}

const { light } = colours

const style = `
body{margin:0 auto;max-width:42rem;padding:1rem;background:${light['paper-2']};color:${light.ink};font:16px/1.5 system-ui,'PingFang SC','Microsoft YaHei',sans-serif}
h1{font-size:1.25rem}
button{min-height:44px;padding:.5rem 1.25rem;border:0;background:${light.accent};color:#fff;font:600 1rem system-ui,sans-serif;cursor:pointer}
button:focus-visible{outline:3px solid ${light.ink};outline-offset:2px}
[role=status]{min-height:1.5em;font-weight:600;color:${light.accent}}
.part{margin-top:1.5rem}
.part>p{margin:.25rem 0 .75rem;color:${light['ink-2']};font-size:.875rem}
.article{padding:1rem 1.25rem;background:#fff}
`
