import { type CardContent, cardWords } from './cardContent.ts'
import { drawCard } from './drawCard.ts'

/** A card as the page shows it and as it is passed on. */
export type CardPicture = {
  /** A `data:` address: of a `blob:` one WeChat keeps no picture that is pressed and held. */
  readonly address: string
  readonly file: File
  /** What it says, for whoever does not see it. */
  readonly words: string
  readonly width: number
  readonly height: number
}

/** Makes a picture of a card. */
export function cardPicture(content: CardContent, name: string): Promise<CardPicture> {
  return new Promise((resolve, reject) => {
    const canvas = drawCard(content)
    const { width, height } = canvas
    canvas.toBlob((blob) => {
      if (!blob) return reject(new Error('canvas'))
      const file = new File([blob], name, { type: blob.type })
      resolve({ address: canvas.toDataURL(), file, words: cardWords(content), width, height })
    })
  })
}
