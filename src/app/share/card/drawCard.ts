import type { CardContent } from './cardContent.ts'
import { cardLayout, cardWidth } from './cardLayout.ts'
import { type CardLook, readLook } from './cardLook.ts'
import { qrCode } from './qrCode.ts'
import type { CardPiece } from './setLines.ts'

/** Draws a picture card, in the page's current colours and fonts. */
export function drawCard(content: CardContent): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('canvas')
  readLook(content.region, (look) => {
    const { height, pieces } = cardLayout(content, ({ text, language }, style) => {
      context.font = look.font(style, language)
      return context.measureText(text).width
    })
    canvas.width = cardWidth
    canvas.height = height
    context.fillStyle = look.colour('paper')
    context.fillRect(0, 0, cardWidth, height)
    for (const piece of pieces) {
      if (piece.kind === 'code') drawCode(context, piece, content.address, look)
      else draw(context, piece, look)
    }
  })
  return canvas
}

type Code = Extract<CardPiece, { kind: 'code' }>

function draw(context: CanvasRenderingContext2D, piece: Exclude<CardPiece, Code>, look: CardLook): void {
  const { x, y } = piece
  if (piece.kind === 'box') {
    context.fillStyle = look.colour(piece.colour)
    context.fillRect(x, y, piece.width, piece.height)
    return
  }
  const { text, style } = piece
  context.fillStyle = look.colour(style.colour)
  context.font = look.font(style, text.language)
  context.fillText(text.text, x, y)
}

/** Code readers need dark on light with a margin, so a dark card gets a light field. */
function drawCode(context: CanvasRenderingContext2D, { x, y, size }: Code, text: string, look: CardLook) {
  const code = qrCode(text)
  if (!code) return
  const quiet = look.dark ? 4 : 0
  const unit = Math.floor(size / (code.length + 2 * quiet))
  const side = unit * (code.length + 2 * quiet)
  const left = x + size - side
  context.fillStyle = look.colour(look.dark ? 'ink' : 'paper')
  context.fillRect(left, y, side, side)
  context.fillStyle = look.colour(look.dark ? 'paper' : 'ink')
  code.forEach((row, down) => {
    row.forEach((dark, across) => {
      if (dark) context.fillRect(left + (quiet + across) * unit, y + (quiet + down) * unit, unit, unit)
    })
  })
}
