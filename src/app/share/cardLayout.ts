import type { Language } from '../../archive/languages.ts'
import type { CardContent, CardText } from './cardContent.ts'

export type CardColour = 'ink' | 'ink-2' | 'accent' | 'hue' | 'rule'

export type CardStyle = {
  readonly size: number
  readonly face: 'serif' | 'sans'
  readonly weight: number
  readonly colour: CardColour
}

/** Something to draw, measured from the top left: a line of text at its baseline, a filled box, or the QR code. */
export type CardPiece =
  | { readonly kind: 'text'; x: number; y: number; text: CardText; style: CardStyle }
  | { readonly kind: 'box'; x: number; y: number; width: number; height: number; colour: CardColour }
  | { readonly kind: 'code'; x: number; y: number; size: number }

/** How wide a text is. */
export type Measure = (text: CardText, style: CardStyle) => number

type StyledText = { readonly text: CardText; readonly style: CardStyle }

export const cardWidth = 1080
const least = 1350
const margin = 84
const inner = cardWidth - 2 * margin
const codeSize = 252

const face = (face: CardStyle['face']) => (size: number, weight: number, colour: CardColour) => ({
  size,
  face,
  weight,
  colour,
})
const serif = face('serif')
const sans = face('sans')

type Styles = readonly [CardStyle, CardStyle]

const headlines: Styles = [serif(64, 600, 'ink'), serif(44, 600, 'ink-2')]
const texts: Styles = [serif(40, 400, 'ink'), serif(37, 400, 'ink-2')]
const figures: Styles = [serif(44, 600, 'ink'), sans(28, 400, 'ink-2')]
const invitations: Styles = [sans(30, 600, 'ink'), sans(28, 600, 'ink')]
const address = sans(24, 400, 'ink-2')

/** Lays out a card. It is as tall as its content needs, and at least as tall as a portrait. */
export function cardLayout(content: CardContent, measure: Measure): { height: number; pieces: CardPiece[] } {
  const pieces: CardPiece[] = []
  const box = (x: number, y: number, width: number, height: number, colour: CardColour) =>
    pieces.push({ kind: 'box', x, y, width, height, colour })
  const rule = (y: number, height: number, colour: CardColour) => box(margin, y, inner, height, colour)
  /** @returns where the text ends */
  const write = (x: number, y: number, language: Language, text: string, style: CardStyle) => {
    pieces.push({ kind: 'text', x, y, text: { language, text }, style })
    return x + measure({ language, text }, style)
  }
  /** Sets texts below each other, broken into lines. @returns where they end */
  const setLines = (column: readonly StyledText[], top: number, width = inner) => {
    let y = top
    for (const {
      text: { language, text, breaks },
      style,
    } of column) {
      const step = style.size * leading(style, language)
      const measureLine = (part: string) => measure({ language, text: part }, style)
      for (const line of breakLines(text, width, measureLine, breaks)) {
        write(margin, y + step / 2 + 0.36 * style.size, language, line, style)
        y += step
      }
      y += 0.3 * style.size
    }
    return y
  }
  const { languages, place, date = '', headline, text, figure, invitation } = content

  const afterName = write(margin, margin + 40, 'en', 'Southwest China', serif(52, 700, 'ink'))
  write(afterName + 20, margin + 40, 'zh', '西南地区商务通讯', serif(42, 600, 'accent'))
  rule(margin + 70, 4, 'ink')
  rule(margin + 79, 4, 'ink')

  let y = margin + 132
  box(margin, y - 22, 22, 22, 'hue')
  const afterPlace = write(margin + 34, y, languages[0], place, sans(30, 600, 'hue'))
  write(afterPlace + 26, y, languages[0], date, sans(30, 400, 'ink-2'))
  y = setLines(styled(headline, headlines), y + 30)
  y = setLines(styled(text, texts), y + 24)
  if (figure.length > 0) rule(y + 26, 2, 'rule')
  y = figure.length > 0 ? setLines(styled(figure, figures), y + 48) + 30 : y + 20

  // The address, as text and as a QR code beside it.
  y = Math.max(y, least - margin - codeSize - 44)
  rule(y, 4, 'ink')
  const lines: StyledText[] = [
    ...styled(invitation, invitations),
    { text: { language: 'en', text: content.address }, style: address },
  ]
  const bottom = setLines(lines, y + 38, inner - codeSize - 48)
  pieces.push({ kind: 'code', x: cardWidth - margin - codeSize, y: y + 44, size: codeSize })
  return { height: Math.round(Math.max(bottom, y + 44 + codeSize) + margin), pieces }
}

/** The first text in the first style, the other in the second. */
function styled(all: readonly CardText[], styles: Styles): StyledText[] {
  return all.map((text, at) => ({ text, style: at === 0 ? styles[0] : styles[1] }))
}

/** Line height: Chinese needs more, and so does small text. */
function leading({ size }: CardStyle, language: Language): number {
  if (size > 42) return language === 'en' ? 1.18 : 1.35
  return language === 'en' ? 1.42 : 1.65
}

const opening = '（《〈“‘「『【'
const closing = '，。、；：？！）》〉」』】'

/** The smallest unit of a line: a Han character or a run of others, with its punctuation and spaces. */
const unit = new RegExp(
  `[${opening}]*(?:\\p{sc=Han}|[^\\s\\p{sc=Han}${opening}${closing}]+)?[${closing}”’…—]*\\s*`,
  'gu',
)

/** Where the text may break, in a form that stays when hair spaces are added. */
const breakMark = '\u200b'

/**
 * Breaks a text into lines of at most that width. English breaks between words, Chinese between characters. No line
 * starts with closing punctuation or ends with opening punctuation. A word wider than a line breaks anywhere.
 * @param breaks the only offsets at which lines may break, if they are known
 */
export function breakLines(
  text: string,
  width: number,
  measure: (text: string) => number,
  breaks?: readonly number[],
): string[] {
  const fits = (line: string) => measure(line.trimEnd()) <= width
  const narrowed = (parts: readonly string[], cut: RegExp) =>
    parts.flatMap((part) => (fits(part) ? part : (part.match(cut) ?? [])))
  // An address breaks after its slashes and hyphens, if it can.
  const words = breaks && spaced(marked(text, breaks)).split(breakMark)
  const units = narrowed(narrowed(words ?? spaced(text).match(unit) ?? [], /[^/-]*[/-]*/g), /./gu)
  const lines: string[] = []
  let line = ''
  for (const one of units) {
    if (line !== '' && !fits(line + one)) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += one
  }
  return line === '' ? lines : [...lines, line.trimEnd()]
}

function marked(text: string, breaks: readonly number[]): string {
  return [0, ...breaks].map((from, at) => text.slice(from, breaks[at])).join(breakMark)
}

/** Adds a hair space between Chinese and other text, as the style sheet does on pages. */
function spaced(text: string): string {
  return text.replace(
    /\p{sc=Han}(?=\u200b?[\p{sc=Latin}\d])|[\p{sc=Latin}\d%](?=\u200b?\p{sc=Han})/gu,
    '$&\u200a',
  )
}
