import sharp from 'sharp'
import { encode } from 'uqr'
import { interfaceI18n } from '../../app/i18n/interfaceI18n.ts'
import type { SiteRoot } from '../../archive/siteAddress.ts'
import type { EditionIssue } from '../editionIssue.ts'
import type { EditionStory } from '../editionStory.ts'
import { type Content, element, type Markup, markup, separated } from '../markup.ts'
import { editionText } from '../messages/editionMessages.ts'
import { onlineLink } from '../onlineLinks.ts'
import { joined, ownTextIn, type Pieces, type Source } from '../pieces.ts'
import { colours } from '../readColours.ts'

/** A story, or some of its paragraphs, under the heading of its section. */
export type ArticlePiece = { readonly heading: Pieces; readonly story: EditionStory }

const { light } = colours

/** Styles only as attributes: the editor drops all others. Paragraphs inherit what the frame sets. */
const styles = {
  frame: `font-size:16px;line-height:1.75;color:${light.ink};text-align:left`,
  heading: `margin:32px 0 0;padding-bottom:4px;border-bottom:3px double ${light.ink};font-size:18px;font-weight:bold`,
  kicker: 'margin:24px 0 0;font-size:13px;font-weight:bold',
  headline: 'margin:4px 0 0;font-size:20px;line-height:1.4;font-weight:bold',
  second: 'margin:4px 0 12px;font-size:17px;line-height:1.4;font-weight:bold',
  text: 'margin:0 0 8px',
  counterpart: `margin:0 0 16px;padding-left:12px;border-left:3px solid ${light.rule};font-size:15px`,
  note: `margin:0 0 12px;padding:8px 12px;border:1px solid ${light.rule};font-size:14px`,
  small: `margin:0 0 4px;font-size:13px;line-height:1.5;color:${light['ink-2']};overflow-wrap:break-word`,
  caption: `margin:0 0 4px;font-size:13px;color:${light['ink-2']};text-align:center`,
  code: 'margin:32px 0 0;text-align:center',
} as const

/**
 * An article for the editor of an Official Account. It has no links, since the editor accepts none to other
 * sites. Sources are numbered and listed at the end as text.
 * @param code the result of `siteCode`
 */
export function wechatArticle(issue: EditionIssue, pieces: readonly ArticlePiece[], code: Content): Markup {
  const sources: Source[] = []
  const numberOf = (source: Source) => `[${sources.push(source)}]`
  const body = pieces.map(({ heading, story }, at) => {
    const isNew = heading !== pieces[at - 1]?.heading
    return [isNew ? paragraph('heading', joined(heading)) : undefined, storyHtml(story, issue, numberOf)]
  })
  const content = [
    paragraph('headline', joined(issue.month)),
    paragraph('small', joined(issue.facts)),
    ...body,
    ...sourceList(issue, sources),
    code,
  ]
  return element('section', { style: styles.frame }, content)
}

function storyHtml(
  { kicker, headline, notice, body, note, noteSources, sources, link }: EditionStory,
  { shown }: EditionIssue,
  numberOf: (source: Source) => string,
): Content {
  const numbers = [...(link ? [link] : []), ...noteSources].map(numberOf).join('')
  const label = ownTextIn(shown, (language) => interfaceI18n(language).t('story.note'))
  const notes = note.length === 0 ? [] : [paragraph('note', [joined(label), ...note.map(({ text }) => text)])]
  return [
    ...(kicker.length === 0
      ? []
      : [
          paragraph(
            'kicker',
            kicker.map(({ text }) => text),
          ),
        ]),
    ...headline.map(({ text }, at) => paragraph(at === 0 ? 'headline' : 'second', text)),
    ...notice.map(({ text }) => paragraph('small', text)),
    ...body.flatMap((pieces) =>
      pieces.map(({ text }, at) => paragraph(at === 0 ? 'text' : 'counterpart', text)),
    ),
    ...notes,
    ...sources.map(({ text }) => paragraph('small', text)),
    ...(numbers === '' ? [] : [paragraph('small', numbers)]),
  ]
}

/** Lines in one paragraph. */
function paragraph(style: keyof typeof styles, text: string | readonly string[]): Markup {
  return element('p', { style: styles[style] }, separated([text].flat(), markup`<br>`))
}

function sourceList({ shown, sources, origin }: EditionIssue, numbered: readonly Source[]): Markup[] {
  const title = joined(ownTextIn(shown, (language) => editionText(language, 'numbered')))
  const lines = [
    ...sources.map(({ text }) => text),
    ...(origin ? [`${joined(origin.label)} ${origin.link}`] : []),
    ...numbered.map(({ label, link }, at) => `[${at + 1}] ${joined(label)} ${link}`),
  ]
  return lines.length === 0
    ? []
    : [paragraph('heading', title), ...lines.map((text) => paragraph('small', text))]
}

/** A QR code of the issue's page on the site, for the foot of each article. Empty if the site is not known. */
export async function siteCode(issue: EditionIssue, root: SiteRoot): Promise<Content> {
  const online = onlineLink(issue, root, 'online')
  if (!online) return []
  const src = `data:image/png;base64,${(await codePicture(online.link)).toString('base64')}`
  const drawn = element('img', { src, width: '200', alt: online.link })
  const captions = ownTextIn(issue.shown, (language) => editionText(language, 'scan'))
  return [
    element('p', { style: styles.code }, drawn),
    ...captions.map(({ text }) => paragraph('caption', text)),
  ]
}

/** A QR code as a PNG, four pixels per module, with the margin of four modules that scanners need. */
function codePicture(address: string): Promise<Buffer> {
  const { data, size } = encode(address, { border: 4 })
  const pixels = Uint8Array.from(data.flat(), (isDark) => (isDark ? 0 : 255))
  return sharp(pixels, { raw: { width: size, height: size, channels: 1 } })
    .resize(4 * size, 4 * size, { kernel: 'nearest' })
    .png({ palette: true, colours: 2 })
    .toBuffer()
}
