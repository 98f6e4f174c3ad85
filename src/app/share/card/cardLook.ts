import { type Language, languageTags } from '../../../archive/languages.ts'
import type { CardContent } from './cardContent.ts'
import type { CardColour, CardStyle } from './setLines.ts'

/** The page's own colours and fonts, in the form that a canvas takes. */
export type CardLook = {
  readonly colour: (name: CardColour | 'paper') => string
  readonly font: (style: CardStyle, language: Language) => string
  /** Whether the text is light on a dark ground. */
  readonly dark: boolean
}

/** Reads the design tokens on an element with the card's place and language, because they depend on both. */
export function readLook(region: CardContent['region'], read: (look: CardLook) => void): void {
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
