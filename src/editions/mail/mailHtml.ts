import { languageTags } from '../../archive/languages.ts'
import type { SiteRoot } from '../../archive/siteAddress.ts'
import type { EditionIssue } from '../editionIssue.ts'
import { textMarkup } from '../editionMarkup.ts'
import type { EditionStory } from '../editionStory.ts'
import { element, inLines, Markup, markup, separated } from '../markup.ts'
import { onlineLink } from '../onlineLinks.ts'
import { joined, type Linked, type Piece, type Pieces } from '../pieces.ts'
import { type ColourName, colours, isColourName } from '../readColours.ts'

/** Text of an email: what stands in one row of its table. */
type Row = readonly (Markup | undefined)[]

/**
 * An email as HTML: each story's headline and beginning in both languages, and links to the rest. It has no
 * picture, and loses nothing if a client drops its one style sheet, which only sets the colours of a dark
 * screen.
 * @param root with the site's address, since links in an email have no base
 * @param foot why a reader has the email, and how to stop it
 */
export function mailHtml(issue: EditionIssue, root: SiteRoot, foot: readonly Linked[]): string {
  const stories = issue.sections.flatMap(({ heading, stories }) =>
    stories.map((story, at) => [
      at === 0 ? element('h2', { style: mailStyles.h2 }, separated(heading.map(spoken), ' ')) : undefined,
      ...storyHtml(story, issue, root),
    ]),
  )
  const head = [
    masthead(issue.name),
    heading('h1', issue.month),
    ...issue.facts.map((piece) => text(piece, mailStyles.facts)),
    link(onlineLink(issue, root, 'online'), mailStyles.more),
  ]
  const end = [
    link(onlineLink(issue, root, 'more'), mailStyles.more),
    ...issue.sources.map((piece) => text(piece, mailStyles.foot)),
    ...[issue.origin, ...foot].map((linked) => link(linked, mailStyles.foot)),
    element('p', { style: mailStyles.end }, markup`&#160;`),
  ]
  return frame(issue, [head, ...stories, end])
}

function masthead([name, ...others]: Pieces): Markup {
  const second = others.map(({ language, text: content }) =>
    element('span', { lang: languageTags[language], style: mailStyles.mastheadZh }, content),
  )
  return element('p', { style: mailStyles.masthead }, separated([name?.text ?? '', ...second], ' '))
}

function storyHtml(story: EditionStory, issue: EditionIssue, root: SiteRoot): Row {
  const hue = `${mailStyles.kicker};color:${colours.light[hueOf(story.region)]}`
  const [first = []] = story.body
  return [
    element('p', { style: hue }, separated(story.kicker.map(spoken), markup`<br/>`)),
    heading('h3', story.headline),
    ...story.notice.map((piece) => text(piece, mailStyles.facts)),
    ...first.map((piece) => text(piece, mailStyles[piece.language])),
    link(onlineLink(issue, root, 'readOn', story), mailStyles.more),
  ]
}

/** The token of a region's hue. Places outside the map share one. */
function hueOf(region: EditionStory['region']): ColourName {
  return isColourName(region) ? region : 'beyond'
}

/** One heading in all its languages, each on a line. */
function heading(name: 'h1' | 'h3', pieces: Pieces): Markup {
  const lines = pieces.map((piece, at) => {
    const second = at === 0 ? '' : mailStyles[`${name}Second`]
    const whole = piece.breaks ? 'word-break:keep-all;overflow-wrap:anywhere' : ''
    const style = [second, whole].filter(Boolean).join(';') || undefined
    return element('span', { lang: languageTags[piece.language], style }, textMarkup(piece))
  })
  return element(name, { style: mailStyles[name] }, separated(lines, markup`<br/>`))
}

function text(piece: Piece, style: string): Markup {
  return element('p', { lang: languageTags[piece.language], style }, piece.text)
}

function spoken({ language, text: content }: Piece): Markup {
  return element('span', { lang: languageTags[language] }, content)
}

/** A text whose pieces may be links, on one line. */
function link(linked: Linked | undefined, style: string): Markup | undefined {
  if (!linked) return undefined
  const pieces = linked.map((piece) =>
    piece.link === undefined
      ? spoken(piece)
      : element(
          'a',
          { href: piece.link, lang: languageTags[piece.language], style: mailStyles.link },
          piece.text,
        ),
  )
  return element('p', { style }, separated(pieces, ' · '))
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
  const table = { role: 'presentation', cellpadding: '0', cellspacing: '0', border: '0' }
  const cells = rows.map((row) => element('tr', {}, element('td', { style: mailStyles.cell }, inLines(row))))
  const inner = element('table', { ...table, width: '100%', style: mailStyles.frame }, inLines(cells))
  const insured = markup`<!--[if mso]><table role="presentation" width="600" align="center"><tr><td><![endif]-->
${inner}
<!--[if mso]></td></tr></table><![endif]-->`
  const outer = element(
    'table',
    { ...table, width: '100%' },
    element('tr', {}, element('td', { align: 'center' }, insured)),
  )
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'supported-color-schemes', content: 'light dark' }),
    element('title', {}, joined(issue.title)),
    element('style', {}, new Markup(darkStyle)),
  ]
  return String(markup`<!doctype html>
<html lang="${languageTags[issue.shown[0]]}">
<head>
${inLines(head)}
</head>
<body style="${mailStyles.ground}">
${preheader(issue)}
${outer}
</body>
</html>
`)
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
  mastheadZh: `font:bold 21px/34px 'Songti SC',SimSun,${serif};color:${light.accent};white-space:nowrap`,
  h1: `margin:20px 0 0;${exact};font:bold 24px/30px ${serif};color:${light.ink}`,
  h1Second: `font:bold 24px/34px 'Songti SC',SimSun,${serif};color:${light.ink}`,
  facts: `margin:4px 0 0;${small}`,
  h2: `margin:32px 0 0;padding:0 0 4px;border-bottom:1px solid ${light.ink};font:bold 18px/24px ${serif};color:${light.ink}`,
  kicker: `margin:20px 0 0;font:bold 13px/20px ${sans}`,
  h3: `margin:4px 0 0;${exact};font:bold 20px/27px ${serif};color:${light.ink}`,
  h3Second: `font:bold 18px/28px 'Songti SC',SimSun,${serif};color:${light.ink}`,
  en: `margin:8px 0 0;${exact};font:16px/25px ${serif};color:${light.ink}`,
  zh: `margin:8px 0 0;${exact};font:16px/28px 'Songti SC',SimSun,${serif};color:${light.ink}`,
  more: `margin:10px 0 0;font:bold 15px/24px ${sans}`,
  link: `color:${light.accent};text-decoration:underline`,
  foot: `margin:12px 0 0;${small}`,
  end: 'margin:0 0 32px',
} as const
