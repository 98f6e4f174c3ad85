import MailComposer from 'nodemailer/lib/mail-composer'
import type { Issue } from '../archive/issue.ts'
import { languageTags } from '../archive/languages.ts'
import type { SiteRoot } from '../archive/siteAddress.ts'
import { type EditionIssue, editionIssue } from './editionIssue.ts'
import { textMarkup } from './editionMarkup.ts'
import type { EditionStory } from './editionStory.ts'
import { type Content, element, htmlDocument, inLines, type Markup, markup, separated } from './markup.ts'
import { editionText } from './messages/editionMessages.ts'
import { onlineLink } from './onlineLinks.ts'
import { joined, ownTextIn, type Pieces } from './pieces.ts'
import { plainText } from './plainText.ts'
import { colours, isColourName } from './readColours.ts'

/** The root of a site whose address is known. */
export type KnownSite = SiteRoot & { readonly site: string }

/** Who sends an email, if the publisher says so. */
export type Sending = {
  /** The sender's name and address, as `Name <news@example.org>`. */
  readonly from?: { readonly name: string; readonly address: string }
  /** Where readers unsubscribe: an address, or the tag that a mailing service replaces with one. */
  readonly unsubscribe?: string
}

/** Where Gmail cuts the HTML of a message off and hides the rest, in bytes. */
export const mailLimit = 102_000

/**
 * Makes an email of an issue in both languages, as HTML, as text, and both in one message, with the first paragraph
 * of as many stories as fit. The other stories have only their headlines.
 */
export async function mail(issue: Issue, root: KnownSite, sending: Sending = {}) {
  const edition = editionIssue(issue, ['en', 'zh'])
  const foot = footOf(edition, sending)
  const htmlWith = (paragraphs: number) => mailHtml(withParagraphs(edition, paragraphs), root, foot)
  let paragraphs = issue.stories.length
  while (paragraphs > 0 && Buffer.byteLength(htmlWith(paragraphs)) >= mailLimit) paragraphs--
  const html = htmlWith(paragraphs)
  const text = plainText(withParagraphs(edition, paragraphs), root, foot)
  return { html, text, message: await message(edition, root, sending, html, text) }
}

/** Why a reader has the email, and how to stop it: by a link if there is one, or else by a reply. */
function footOf({ shown }: EditionIssue, { unsubscribe }: Sending): Pieces[] {
  const stop = ownTextIn(shown, (one) => editionText(one, unsubscribe === undefined ? 'stopByReply' : 'stop'))
  return [
    ownTextIn(shown, (one) => editionText(one, 'why')),
    unsubscribe === undefined ? stop : stop.map((piece) => ({ ...piece, link: unsubscribe })),
  ]
}

/** The issue as an email tells it: the first paragraph of the first `count` stories, and the headlines of all. */
function withParagraphs(issue: EditionIssue, count: number): EditionIssue {
  const told = issue.sections.flatMap(({ stories }) => stories).slice(0, count)
  const sections = issue.sections.map((section) => ({
    ...section,
    stories: section.stories.map((story) => ({
      ...story,
      body: told.includes(story) ? story.body.slice(0, 1) : [],
      notes: [],
      sources: [],
      link: undefined,
    })),
  }))
  return { ...issue, sections }
}

/**
 * The email as a file. Without a sender it is a draft, which an editor opens in an email program, addresses and sends:
 * the program adds sender, date and id. The same issue gives the same draft.
 */
async function message(
  edition: EditionIssue,
  { site }: KnownSite,
  { from, unsubscribe }: Sending,
  html: string,
  text: string,
): Promise<string> {
  const [first = []] = edition.sections.flatMap(({ stories }) => stories).map(({ headline }) => headline)
  const composer = new MailComposer({
    ...(from && { from }),
    subject: `${joined(first)} · ${edition.title[0]?.text}`,
    headers: from ? listHeaders(new URL(site).hostname, unsubscribe) : { 'X-Unsent': '1' },
    // Lines of text end in CR LF, even in base64 (RFC 2045 §6.8). The composer leaves that to its caller.
    text: text.replaceAll('\n', '\r\n'),
    html: html.replaceAll('\n', '\r\n'),
    textEncoding: 'base64',
    baseBoundary: edition.id,
  })
  const written = (await composer.compile().build()).toString()
  // The composer adds a date and an id of its own, and some programs keep them when they send the draft.
  return from ? written : written.replace(/^(?:Date|Message-ID): .*\r\n/gm, '')
}

/** The headers by which mail programs offer to unsubscribe: RFC 2919, RFC 2369, RFC 8058. */
function listHeaders(host: string, unsubscribe = '') {
  return {
    'List-Id': `<${host}>`,
    ...(URL.canParse(unsubscribe) && { 'List-Unsubscribe': `<${unsubscribe}>` }),
    ...(/^https:/.test(unsubscribe) && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  }
}

/** Text of an email: what stands in one row of its table. */
type Row = readonly (Markup | undefined)[]

/**
 * An email as HTML: each story's headline and beginning in both languages, and links to the rest. It has no
 * picture, and loses nothing if a client drops its one style sheet, which only sets the colours of a dark
 * screen.
 * @param root with the site's address, since links in an email have no base
 * @param foot why a reader has the email, and how to stop it
 */
function mailHtml(issue: EditionIssue, root: SiteRoot, foot: readonly Pieces[]): string {
  const { name, month, facts, sections, sources, origin } = issue
  const stories = sections.flatMap(({ heading, stories }) =>
    stories.map((story, at) => [
      at === 0 ? block('h2', mailStyles.h2, heading, ' ') : undefined,
      ...storyHtml(story, issue, root),
    ]),
  )
  const head = [
    block('p', mailStyles.masthead, name, ' ', mailStyles.mastheadSecond),
    block('h1', mailStyles.h1, month, br, mailStyles.h1Second),
    ...paragraphs(facts, mailStyles.facts),
    linkLine(onlineLink(issue, root, 'online'), mailStyles.more),
  ]
  const end = [
    linkLine(onlineLink(issue, root, 'more'), mailStyles.more),
    ...paragraphs(sources, mailStyles.foot),
    ...[origin, ...foot].map((linked) => linkLine(linked, mailStyles.foot)),
    element('p', { style: mailStyles.end }, markup`&#160;`),
  ]
  return frame(issue, [head, ...stories, end])
}

function storyHtml(story: EditionStory, issue: EditionIssue, root: SiteRoot): Row {
  // Places outside the map share a hue.
  const hue = colours.light[isColourName(story.region) ? story.region : 'beyond']
  const [first = []] = story.body
  return [
    block('p', `${mailStyles.kicker};color:${hue}`, story.kicker, br),
    block('h3', mailStyles.h3, story.headline, br, mailStyles.h3Second),
    ...paragraphs(story.notice, mailStyles.facts),
    ...first.flatMap((piece) => paragraphs([piece], mailStyles[piece.language])),
    linkLine(onlineLink(issue, root, 'readOn', story), mailStyles.more),
  ]
}

const br = markup`<br/>`

/**
 * A text in all its languages, in one element. Its pieces may be links.
 * @param between what is between two languages
 * @param second the style of the second language
 */
function block(
  name: 'h1' | 'h2' | 'h3' | 'p',
  style: string,
  pieces: Pieces,
  between: Content,
  second?: string,
): Markup {
  const parts = pieces.map((piece, at) => {
    const { language, link } = piece
    const own = at === 0 ? undefined : second
    const attributes = { href: link, lang: languageTags[language], style: link ? mailStyles.link : own }
    return element(link ? 'a' : 'span', attributes, textMarkup(piece))
  })
  return element(name, { style }, separated(parts, between))
}

function linkLine(linked: Pieces | undefined, style: string): Markup | undefined {
  return linked && block('p', style, linked, ' · ')
}

/** A text in all its languages, each in a paragraph. */
function paragraphs(pieces: Pieces, style: string): Markup[] {
  return pieces.map(({ language, text }) => element('p', { lang: languageTags[language], style }, text))
}

/** What an inbox shows beside the subject, which has the first headline: the next two, in both languages. */
function preheader({ sections }: EditionIssue): Markup {
  const headlines = sections.flatMap(({ stories }) => stories).map(({ headline }) => joined(headline))
  const next = headlines.length > 1 ? headlines.slice(1, 3) : headlines
  return element('div', { style: mailStyles.preheader }, next.join(' · '))
}

/**
 * Tables, since Outlook for Windows sets the width of nothing else: there a table of its own keeps the width, which it
 * does not take from `max-width`. Each story is a row, because it cuts rows of more than about 1,800 pixels.
 */
function frame(issue: EditionIssue, rows: readonly Row[]): string {
  const table = { role: 'presentation', cellpadding: '0', cellspacing: '0', border: '0', width: '100%' }
  const cells = rows.map((row) => element('tr', {}, element('td', { style: mailStyles.cell }, inLines(row))))
  const inner = markup`<!--[if mso]><table role="presentation" width="600" align="center"><tr><td><![endif]-->
${element('table', { ...table, style: mailStyles.frame }, inLines(cells))}
<!--[if mso]></td></tr></table><![endif]-->`
  const outer = element('table', table, element('tr', {}, element('td', { align: 'center' }, inner)))
  return htmlDocument({
    title: joined(issue.title),
    meta: [
      { name: 'color-scheme', content: 'light dark' },
      { name: 'supported-color-schemes', content: 'light dark' },
    ],
    style: darkStyle,
    ground: mailStyles.ground,
    body: [preheader(issue), outer],
  })
}

const { dark } = colours

/**
 * For clients with a dark mode: the reader's dark colours. Otherwise the client would derive its own from the
 * light ones.
 */
const darkStyle = `@media (prefers-color-scheme:dark){body{background-color:${dark['paper-2']}!important}table table,td td,table table td{background-color:${dark.paper}!important}h1,h2,h3,p,span{color:${dark.ink}!important;border-color:${dark.ink}!important}a{color:${dark.accent}!important}}`

const { light } = colours
const serif = "Georgia,'Times New Roman','Songti SC',SimSun,serif"
const sans = "Arial,Helvetica,'PingFang SC','Microsoft YaHei',sans-serif"
/** Otherwise Outlook for Windows makes lines of Chinese higher. */
const exact = 'mso-line-height-rule:exactly'
/** Breaks Chinese headlines only between words, where `textMarkup` says so. */
const whole = 'word-break:keep-all;overflow-wrap:anywhere'
const small = `${exact};font:13px/20px ${sans};color:${light['ink-2']}`

/**
 * The style of each part of an email, for its `style` attribute: some clients drop every style sheet. Each
 * text colour comes with its background, so that a client that inverts colours inverts both.
 */
const mailStyles = {
  ground: `margin:0;padding:0;background-color:${light['paper-2']};-webkit-text-size-adjust:100%`,
  preheader:
    'display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;mso-hide:all',
  frame: `width:100%;max-width:600px;background-color:${light.paper};color:${light.ink}`,
  cell: `padding:0 24px;text-align:left;background-color:${light.paper};color:${light.ink}`,
  masthead: `margin:24px 0 0;padding:0 0 10px;border-bottom:4px double ${light.ink};font:bold 28px/34px ${serif};color:${light.ink}`,
  mastheadSecond: `font:bold 21px/34px 'Songti SC',SimSun,${serif};color:${light.accent};white-space:nowrap`,
  h1: `margin:20px 0 0;${exact};font:bold 24px/30px ${serif};color:${light.ink}`,
  h1Second: `font:bold 24px/34px 'Songti SC',SimSun,${serif};color:${light.ink}`,
  facts: `margin:4px 0 0;${small}`,
  h2: `margin:32px 0 0;padding:0 0 4px;border-bottom:1px solid ${light.ink};font:bold 18px/24px ${serif};color:${light.ink}`,
  kicker: `margin:20px 0 0;font:bold 13px/20px ${sans}`,
  h3: `margin:4px 0 0;${exact};font:bold 20px/27px ${serif};color:${light.ink};${whole}`,
  h3Second: `font:bold 18px/28px 'Songti SC',SimSun,${serif};color:${light.ink}`,
  en: `margin:8px 0 0;${exact};font:16px/25px ${serif};color:${light.ink}`,
  zh: `margin:8px 0 0;${exact};font:16px/28px 'Songti SC',SimSun,${serif};color:${light.ink}`,
  more: `margin:10px 0 0;font:bold 15px/24px ${sans}`,
  link: `color:${light.accent};text-decoration:underline`,
  foot: `margin:12px 0 0;${small}`,
  end: 'margin:0 0 32px',
} as const
