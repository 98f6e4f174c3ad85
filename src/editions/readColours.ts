import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const names = [
  'paper',
  'paper-2',
  'ink',
  'ink-2',
  'rule',
  'accent',
  'chengdu',
  'chongqing',
  'guizhou',
  'yunnan',
  'sichuan',
  'beyond',
] as const

export type ColourName = (typeof names)[number]

const allNames: readonly string[] = names

export function isColourName(name: string): name is ColourName {
  return allNames.includes(name)
}

/** Each colour as `#rrggbb`. */
export type Colours = Readonly<Record<ColourName, string>>

const sheet = readFileSync(fileURLToPath(new URL('../ui/styles/tokens.css', import.meta.url)), 'utf8')

/** The reader's own colours in light and dark, from its tokens. Throws if one of them is gone. */
export const colours: { readonly light: Colours; readonly dark: Colours } = {
  light: coloursAfter(':root {'),
  dark: coloursAfter(":root[data-theme='dark'] {"),
}

function coloursAfter(selector: string): Colours {
  const start = sheet.indexOf(`\n  ${selector}\n`)
  const block = start === -1 ? '' : sheet.slice(start, sheet.indexOf('\n  }', start))
  const colourOf = (name: ColourName) => {
    const value = new RegExp(`--${name}: (#[0-9a-f]{3}(?:[0-9a-f]{3})?);`).exec(block)?.[1]
    if (value === undefined) throw new Error(`tokens.css defines no colour --${name} in ${selector}`)
    return value
  }
  return {
    paper: colourOf('paper'),
    'paper-2': colourOf('paper-2'),
    ink: colourOf('ink'),
    'ink-2': colourOf('ink-2'),
    rule: colourOf('rule'),
    accent: colourOf('accent'),
    chengdu: colourOf('chengdu'),
    chongqing: colourOf('chongqing'),
    guizhou: colourOf('guizhou'),
    yunnan: colourOf('yunnan'),
    sichuan: colourOf('sichuan'),
    beyond: colourOf('beyond'),
  }
}
