import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const colour = z.string().regex(/^#(?:[0-9a-f]{3}){1,2}$/)
const tokens = z.object({
  paper: colour,
  'paper-2': colour,
  ink: colour,
  'ink-2': colour,
  rule: colour,
  accent: colour,
  chengdu: colour,
  chongqing: colour,
  guizhou: colour,
  yunnan: colour,
  sichuan: colour,
  beyond: colour,
})

/** Each colour as `#rrggbb` or `#rgb`. */
export type Colours = Readonly<z.infer<typeof tokens>>
export type ColourName = keyof Colours

const sheet = readFileSync(fileURLToPath(new URL('../ui/styles/tokens.css', import.meta.url)), 'utf8')

/** The reader's colours in light and dark, from its tokens. Throws if one of them is missing. */
export const colours: { readonly light: Colours; readonly dark: Colours } = {
  light: coloursOf('light'),
  dark: coloursOf('dark'),
}

export function isColourName(name: string): name is ColourName {
  return Object.hasOwn(tokens.shape, name)
}

function coloursOf(theme: 'light' | 'dark'): Colours {
  const found = sheet.matchAll(/--([\w-]+): var\(--light, (.*)\) var\(--dark, (.*)\);/g)
  return tokens.parse(
    Object.fromEntries([...found].map(([, name, light, dark]) => [name, theme === 'light' ? light : dark])),
  )
}
