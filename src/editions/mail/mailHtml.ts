import { languageTags } from '../../archive/languages.ts'
import type { SiteRoot } from '../../archive/siteAddress.ts'
import type { EditionIssue } from '../editionIssue.ts'
import { textMarkup } from '../editionMarkup.ts'
import type { EditionStory } from '../editionStory.ts'
import { element, inLines, Markup, markup, separated } from '../markup.ts'
import { onlineLink } from '../onlineLinks.ts'
import { joined, type Piece, type Pieces, type Source } from '../pieces.ts'
import { type ColourName, colours, isColourName } from '../readColours.ts'

/** How much of each story an email has below its headline: the first paragraph, or nothing. */
export type MailDepth = 'paragraph' | 'headline'

/**
 * An email as HTML: each story's headline and beginning in both languages, and a link to the rest. It has no
 * picture, and loses nothing if a client drops its one style sheet, which only sets the colours of a dark
 * screen.
 * @param root with the site's address, since links in an email have no base
 */
export function mailHtml(issue: EditionIssue, root: SiteRoot, depth: MailDepth): string {
  const content = inLines([
    masthead(issue.name),
    ...issue.month.map((piece, at) => text('h1', piece, at === 0 ? mailStyles.h1 : mailStyles.h1Second)),
    ...issue.facts.map((piece) => text('p', piece, mailStyles.facts)),
    link(onlineLink(issue, root, 'online'), mailStyles.more),
    ...issue.sections.map(({ heading, stories }) =>
      inLines([
        element('h2', { style: mailStyles.h2 }, joined(heading)),
        ...stories.map((story) => storyHtml(story, issue, root, depth)),
      ]),
    ),
    link(onlineLink(issue, root, 'more'), mailStyles.more),
    element(
      'div',
      { style: mailStyles.foot },
      issue.sources.map((piece) => text('p', piece, mailStyles.foot)),
    ),
    link(issue.origin, mailStyles.foot),
  ])
  return frame(issue, content)
}

function masthead([name, ...others]: Pieces): Markup {
  const second = others.map(({ language, text: content }) =>
    element('span', { lang: languageTags[language], style: mailStyles.mastheadZh }, content),
  )
  return element('p', { style: mailStyles.masthead }, separated([name?.text ?? '', ...second], ' '))
}

function storyHtml(story: EditionStory, issue: EditionIssue, root: SiteRoot, depth: MailDepth): Markup {
  const hue = `${mailStyles.kicker};color:${colours.light[hueOf(story.region)]}`
  const [first = []] = story.body
  const rest = onlineLink(issue, root, 'readOn', story)
  return inLines([
    element('p', { style: hue }, separated(story.kicker.map(spoken), markup`<br/>`)),
    ...story.headline.map((piece, at) => text('h3', piece, at === 0 ? mailStyles.h3 : mailStyles.h3Second)),
    ...(depth === 'paragraph' ? first.map((piece) => text('p', piece, mailStyles[piece.language])) : []),
    link(rest, mailStyles.more),
  ])
}

/** The token of a region's hue. Places outside the map share one. */
function hueOf(region: EditionStory['region']): ColourName {
  return isColourName(region) ? region : 'beyond'
}

function text(name: 'h1' | 'h3' | 'p', piece: Piece, style: string): Markup {
  const whole = piece.breaks ? ';word-break:keep-all;overflow-wrap:anywhere' : ''
  return element(name, { lang: languageTags[piece.language], style: style + whole }, textMarkup(piece))
}

function spoken({ language, text: content }: Piece): Markup {
  return element('span', { lang: languageTags[language] }, content)
}

function link(source: Source | undefined, style: string): Markup | undefined {
  if (!source) return undefined
  const anchor = element(
    'a',
    { href: source.link, style: mailStyles.link },
    separated(source.label.map(spoken), ' · '),
  )
  return element('p', { style }, anchor)
}

/** What an inbox shows beside the subject: the first headlines. */
function preheader({ sections }: EditionIssue): Markup {
  const headlines = sections.flatMap(({ stories }) => stories).flatMap(({ headline }) => headline.slice(0, 1))
  return element(
    'div',
    { style: mailStyles.preheader },
    headlines
      .slice(0, 3)
      .map(({ text }) => text)
      .join(' · '),
  )
}

/** Tables, since Outlook sets the width of nothing else. */
function frame(issue: EditionIssue, content: Markup): string {
  const table = { role: 'presentation', cellpadding: '0', cellspacing: '0', border: '0' }
  const cell = element(
    'td',
    { style: mailStyles.cell },
    markup`\n${content}\n<p style="margin:0 0 32px">&#160;</p>`,
  )
  const inner = element('table', { ...table, width: '600', style: mailStyles.frame }, element('tr', {}, cell))
  const outer = element(
    'table',
    { ...table, width: '100%' },
    element('tr', {}, element('td', { align: 'center' }, inner)),
  )
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'supported-color-schemes', content: 'light dark' }),
    element('title', {}, `${joined(issue.name)} · ${joined(issue.month)}`),
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
const darkStyle = `@media (prefers-color-scheme:dark){body{background-color:${dark['paper-2']}!important}table table,td td,table table td{background-color:${dark.paper}!important}h1,h2,h3,p,span{color:${dark.ink}!important;border-color:${dark.ink}!important}a,a span{color:${dark.accent}!important}}`

const { light } = colours
const serif = "Georgia,'Times New Roman','Songti SC',SimSun,serif"
const sans = "Arial,Helvetica,'PingFang SC','Microsoft YaHei',sans-serif"
const small = `font:13px/20px ${sans};color:${light['ink-2']}`

/**
 * The style of each part of an email, for its `style` attribute: some clients drop every style sheet. Each
 * text colour comes with its background, so that a client that inverts colours inverts both.
 */
const mailStyles = {
  ground: `margin:0;padding:0;background-color:${light['paper-2']};-webkit-text-size-adjust:100%`,
  preheader: 'display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden',
  frame: `width:100%;max-width:600px;background-color:${light.paper};color:${light.ink}`,
  cell: `padding:0 24px;text-align:left;background-color:${light.paper};color:${light.ink}`,
  masthead: `margin:24px 0 0;padding:0 0 10px;border-bottom:4px double ${light.ink};font:bold 28px/34px ${serif};color:${light.ink}`,
  mastheadZh: `font:bold 21px/34px 'Songti SC',SimSun,${serif};color:${light.accent};white-space:nowrap`,
  h1: `margin:20px 0 0;font:bold 24px/30px ${serif};color:${light.ink}`,
  h1Second: `margin:2px 0 0;font:bold 24px/34px 'Songti SC',SimSun,${serif};color:${light.ink}`,
  facts: `margin:4px 0 0;${small}`,
  h2: `margin:32px 0 0;padding:0 0 4px;border-bottom:1px solid ${light.ink};font:bold 18px/24px ${serif};color:${light.ink}`,
  kicker: `margin:20px 0 0;font:bold 13px/20px ${sans}`,
  h3: `margin:4px 0 0;font:bold 20px/27px ${serif};color:${light.ink}`,
  h3Second: `margin:4px 0 0;font:bold 18px/28px 'Songti SC',SimSun,${serif};color:${light.ink}`,
  en: `margin:8px 0 0;font:16px/25px ${serif};color:${light.ink}`,
  zh: `margin:8px 0 0;font:16px/28px 'Songti SC',SimSun,${serif};color:${light.ink}`,
  more: `margin:10px 0 0;font:bold 15px/24px ${sans}`,
  link: `color:${light.accent};text-decoration:underline`,
  foot: `margin:12px 0 0;${small}`,
} as const
