import type { Language } from '../../archive/languages.ts'
import { breakLines } from './breakLines.ts'
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

/** Pieces that belong together, and where they end. */
type CardPart = { readonly pieces: readonly CardPiece[]; readonly bottom: number }

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

type Part = (content: CardContent, y: number, measure: Measure) => CardPart

/** Lays out a card. It is as tall as its content needs, and at least as tall as a portrait. */
export function cardLayout(content: CardContent, measure: Measure): { height: number; pieces: CardPiece[] } {
  const pieces: CardPiece[] = []
  let y = margin
  for (const part of [masthead, kicker, headline, text, chosenFigure]) {
    const { pieces: more, bottom } = part(content, y, measure)
    pieces.push(...more)
    y = bottom
  }
  const last = foot(content, Math.max(y, least - margin - codeSize - 44), measure)
  return { height: Math.round(last.bottom + margin), pieces: [...pieces, ...last.pieces] }
}

const masthead: Part = (_, y, measure) => {
  const name = textPiece(margin, y + 40, 'en', 'Southwest China', serif(52, 700, 'ink'))
  const x = margin + measure(name.text, name.style) + 20
  return {
    pieces: [
      name,
      textPiece(x, y + 40, 'zh', '西南地区商务通讯', serif(42, 600, 'accent')),
      rule(y + 70, 4, 'ink'),
      rule(y + 79, 4, 'ink'),
    ],
    bottom: y + 132,
  }
}

const kicker: Part = ({ languages: [language], place, date = '' }, y, measure) => {
  const name = textPiece(margin + 34, y, language, place, sans(30, 600, 'hue'))
  const x = name.x + measure(name.text, name.style) + 26
  return {
    pieces: [
      { kind: 'box', x: margin, y: y - 22, width: 22, height: 22, colour: 'hue' },
      name,
      textPiece(x, y, language, date, sans(30, 400, 'ink-2')),
    ],
    bottom: y + 30,
  }
}

const headline: Part = (content, y, measure) =>
  setLines(styled(content.headline, headlines), { x: margin, y, width: inner }, measure)

const text: Part = (content, y, measure) =>
  setLines(styled(content.text, texts), { x: margin, y: y + 24, width: inner }, measure)

const chosenFigure: Part = ({ figure }, y, measure) => {
  if (figure.length === 0) return { pieces: [], bottom: y + 20 }
  const column = setLines(styled(figure, figures), { x: margin, y: y + 48, width: inner }, measure)
  return { pieces: [rule(y + 26, 2, 'rule'), ...column.pieces], bottom: column.bottom + 30 }
}

/** The address, as text and as a QR code beside it. */
const foot: Part = (content, y, measure) => {
  const top = y + 44
  const column: StyledText[] = [
    ...styled(content.invitation, invitations),
    { text: { language: 'en', text: content.address }, style: address },
  ]
  const width = inner - codeSize - 48
  const { pieces, bottom } = setLines(column, { x: margin, y: top - 6, width }, measure)
  return {
    pieces: [
      rule(y, 4, 'ink'),
      ...pieces,
      { kind: 'code', x: cardWidth - margin - codeSize, y: top, size: codeSize },
    ],
    bottom: Math.max(bottom, top + codeSize),
  }
}

function rule(y: number, height: number, colour: CardColour): CardPiece {
  return { kind: 'box', x: margin, y, width: inner, height, colour }
}

function textPiece(x: number, y: number, language: Language, text: string, style: CardStyle) {
  return { kind: 'text' as const, x, y, text: { language, text }, style }
}

/** The first text in the first style, the other in the second. */
function styled(all: readonly CardText[], styles: Styles): StyledText[] {
  return all.map((text, at) => ({ text, style: at === 0 ? styles[0] : styles[1] }))
}

/** Sets texts below each other, broken into lines. */
function setLines(
  column: readonly StyledText[],
  { x, y, width }: { x: number; y: number; width: number },
  measure: Measure,
): CardPart {
  const pieces: CardPiece[] = []
  let bottom = y
  for (const { text, style } of column) {
    const { language } = text
    const step = style.size * leading(style, language)
    const measureLine = (part: string) => measure({ language, text: part }, style)
    for (const line of breakLines(text.text, width, measureLine, text.breaks)) {
      const baseline = bottom + step / 2 + 0.36 * style.size
      pieces.push({ kind: 'text', x, y: baseline, text: { language, text: line }, style })
      bottom += step
    }
    bottom += 0.3 * style.size
  }
  return { pieces, bottom }
}

/** Line height: Chinese needs more, and so does small text. */
function leading({ size }: CardStyle, language: Language): number {
  if (size > 42) return language === 'en' ? 1.18 : 1.35
  return language === 'en' ? 1.42 : 1.65
}
