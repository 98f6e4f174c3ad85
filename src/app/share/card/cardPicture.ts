import { type CardContent, cardWords } from './cardContent.ts'
import { drawCard } from './drawCard.ts'

/** A card as a picture, to show and to share. */
export type CardPicture = {
  /** A `data:` address: WeChat does not save a pressed picture with a `blob:` address. */
  readonly address: string
  readonly file: File
  /** Its text, for readers who do not see it. */
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
