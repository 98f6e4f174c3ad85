import type { Language } from '../../../archive/languages.ts'
import { breakLines } from './breakLines.ts'
import type { CardText } from './cardContent.ts'

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
export type CardPart = { readonly pieces: readonly CardPiece[]; readonly bottom: number }

/** How wide a text is. */
export type Measure = (text: CardText, style: CardStyle) => number

export type StyledText = { readonly text: CardText; readonly style: CardStyle }

/** Sets texts below each other, broken into lines. */
export function setLines(
  column: readonly StyledText[],
  { x, y, width }: { x: number; y: number; width: number },
  measure: Measure,
): CardPart {
  const pieces: CardPiece[] = []
  let bottom = y
  for (const { text, style } of column) {
    const { language } = text
    const step = style.size * leading(style, language)
    for (const line of breakLines(text.text, width, (part) => measure({ language, text: part }, style))) {
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
