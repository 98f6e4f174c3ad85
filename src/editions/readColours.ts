import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const colour = z.string().regex(/^#(?:[0-9a-f]{3}){1,2}$/)
const name = z.enum([
  ...(['paper', 'paper-2', 'ink', 'ink-2', 'rule', 'accent'] as const),
  ...(['chengdu', 'chongqing', 'guizhou', 'yunnan', 'sichuan', 'beyond'] as const),
])
const tokens = z.record(name, colour)

/** Each colour as `#rrggbb` or `#rgb`. */
export type Colours = Readonly<z.infer<typeof tokens>>
export type ColourName = keyof Colours

const sheet = readFileSync(fileURLToPath(new URL('../ui/styles/tokens.css', import.meta.url)), 'utf8')

/** The reader's colours in light and dark, from its tokens. Throws if one of them is missing. */
export const colours: { readonly light: Colours; readonly dark: Colours } = {
  light: coloursOf('light'),
  dark: coloursOf('dark'),
}

export function isColourName(text: string): text is ColourName {
  return name.safeParse(text).success
}

function coloursOf(theme: 'light' | 'dark'): Colours {
  const found = sheet.matchAll(/--([\w-]+): var\(--light, (.*)\) var\(--dark, (.*)\);/g)
  const named = [...found].filter(([, one = '']) => isColourName(one))
  return tokens.parse(
    Object.fromEntries(named.map(([, one, light, dark]) => [one, theme === 'light' ? light : dark])),
  )
}
