import { generate } from 'lean-qr'
import { type Language, languageTags } from '../../archive/languages.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { type CardContent, cardContent, cardDescription } from './cardContent.ts'
import { type CardColour, type CardPiece, type CardStyle, cardLayout, cardWidth } from './cardLayout.ts'
import type { Passage } from './passage.ts'

/** A card as a picture, to show and to share. */
export type CardPicture = {
  /** A `data:` address: WeChat does not save a pressed picture with a `blob:` address. */
  readonly address: string
  readonly file: File
  /** Its text, for readers who do not see it. */
  readonly description: string
  readonly width: number
  readonly height: number
}

/** Makes a picture of a passage, with the address as a QR code. Rejects if the browser cannot draw or save it. */
export function cardPicture(story: PublishedStory, passage: Passage, address: string): Promise<CardPicture> {
  const content = cardContent(story, passage, address)
  return new Promise((resolve, reject) => {
    const canvas = drawCard(content)
    const { width, height } = canvas
    canvas.toBlob((blob) => {
      if (!blob) return reject(new Error('canvas'))
      const file = new File([blob], `${story.id}.png`, { type: blob.type })
      resolve({ address: canvas.toDataURL(), file, description: cardDescription(content), width, height })
    })
  })
}

/** Draws a picture card, in the page's current colours and fonts. */
function drawCard(content: CardContent): HTMLCanvasElement {
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
  const code = generate(text)
  const quiet = look.dark ? 4 : 0
  const unit = Math.floor(size / (code.size + 2 * quiet))
  const side = unit * (code.size + 2 * quiet)
  const left = x + size - side
  context.fillStyle = look.colour(look.dark ? 'ink' : 'paper')
  context.fillRect(left, y, side, side)
  context.fillStyle = look.colour(look.dark ? 'paper' : 'ink')
  for (let down = 0; down < code.size; down++)
    for (let across = 0; across < code.size; across++)
      if (code.get(across, down))
        context.fillRect(left + (quiet + across) * unit, y + (quiet + down) * unit, unit, unit)
}

/** The page's own colours and fonts, in the form that a canvas takes. */
type CardLook = {
  readonly colour: (name: CardColour | 'paper') => string
  readonly font: (style: CardStyle, language: Language) => string
  /** Whether the text is light on a dark ground. */
  readonly dark: boolean
}

/** Reads the design tokens on an element with the card's place and language, because they depend on both. */
function readLook(region: CardContent['region'], read: (look: CardLook) => void): void {
  const probe = document.createElement('span')
  probe.dataset.place = region
  document.body.append(probe)
  const style = getComputedStyle(probe)
  const token = (name: string) => style.getPropertyValue(`--${name}`)
  read({
    colour: token,
    font: ({ size, face, weight }, language) => {
      probe.lang = languageTags[language]
      return `${weight} ${size}px ${token(face)}`
    },
    dark: style.colorScheme === 'dark',
  })
  probe.remove()
}
