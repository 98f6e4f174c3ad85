import { seededChoices } from '../seededChoices.ts'
import { drawStyle, plainIn, styleWith } from '../style/drawStyle.ts'
import { habitGroups } from '../style/habits.ts'
import {
  type Format,
  formats,
  type HouseStyle,
  type MakeUp,
  makeUps,
  type TypeStyle,
} from '../style/houseStyle.ts'
import { type OfficeEnding, officeEndings } from '../writers/office.ts'
import { printableStyle } from '../writers/printableStyle.ts'

/** A newsletter to write and to import. */
export type Case = {
  /** The rows of the table that it counts in. */
  readonly rows: readonly string[]
  readonly style: HouseStyle
  readonly seed: number
  readonly stories: number
  /** The format in which LibreOffice saves the file, if it does. */
  readonly savedAs?: OfficeEnding
}

type Place = readonly [format: Format, makeUp: MakeUp]

const places = formats.flatMap((format) => makeUps[format].map((makeUp): Place => [format, makeUp]))

/** Each layout in the plain style, each habit alone in a random layout, and many habits together. */
export function drawCases(firstSeed: number, count: number): Case[] {
  const seeds = Array.from({ length: count }, (_, index) => firstSeed + index)
  return seeds.flatMap((seed) => [...plainCases(seed), ...habitCases(seed), ...togetherCases(seed)])
}

function plainCases(seed: number): Case[] {
  return places.map(([format, makeUp], index) => {
    const { style } = plainIn(format, makeUp)
    return newCase(['plain', `plain: ${format} ${makeUp}`], style, seed * 1000 + index)
  })
}

function habitCases(seed: number): Case[] {
  const names = habitGroups.flat().map(({ name }) => name)
  return names.flatMap((name, index) => {
    const own = seed * 1000 + 100 + index
    const choose = seededChoices(own)
    const fitting = places.filter(([format, makeUp]) => styleWith(name, format, makeUp) !== undefined)
    const [format, makeUp] = choose(fitting)
    const drawn = styleWith(name, format, makeUp)
    return drawn ? [newCase(['alone', `alone: ${name}`], drawn.style, own)] : []
  })
}

function togetherCases(seed: number): Case[] {
  return Array.from({ length: 24 }, (_, index) => {
    const own = seed * 1000 + 300 + index
    const { style, habits } = drawStyle(seededChoices(own), formats[index % formats.length])
    const rows = [`together: ${style.format} ${style.makeUp}`, ...habits.map((name) => `with: ${name}`)]
    return newCase(['together', ...rows], style, own)
  })
}

/** What LibreOffice saves: each layout in the plain style, and mixed habits as PDF and in its own format. */
export function drawOfficeCases(firstSeed: number, count: number): Case[] {
  const seeds = Array.from({ length: count }, (_, index) => firstSeed + index)
  return seeds.flatMap((seed) => [...plainOfficeCases(seed), ...mixedOfficeCases(seed)])
}

function plainOfficeCases(seed: number): Case[] {
  return officeEndings.flatMap((savedAs, index) =>
    officeMakeUps(savedAs).map((makeUp, at): Case => {
      const { style } = plainIn('word', makeUp)
      const rows = ['office', `office: ${savedAs} ${makeUp}`]
      return { ...newCase(rows, style, seed * 1000 + 500 + index * 10 + at), rows, savedAs }
    }),
  )
}

function mixedOfficeCases(seed: number): Case[] {
  return Array.from({ length: 18 }, (_, index): Case => {
    const own = seed * 1000 + 600 + index
    const choose = seededChoices(own)
    const savedAs = (['pdf', 'pdf', 'odt'] as const)[index % 3] ?? 'pdf'
    const { style: drawn } = drawStyle(choose, 'word')
    const type: TypeStyle = {
      size: choose([9, 10.5, 12]),
      justified: choose([true, false]),
      gutter: choose([14, 24]),
      columns: choose([2, 2, 3]),
      serif: choose([true, false]),
      spaced: choose([true, true, false]),
    }
    const style = { ...drawn, makeUp: choose(officeMakeUps(savedAs)), type }
    const rows = ['office together', `office together: ${savedAs} ${style.makeUp}`]
    return { ...newCase(rows, savedAs === 'pdf' ? printableStyle(style) : style, own), rows, savedAs }
  })
}

/**
 * Columns make a difference only if the text is printed. In a web page, LibreOffice puts the boxes of all
 * pages on top of each other, where nobody could read them.
 */
function officeMakeUps(savedAs: OfficeEnding): readonly MakeUp[] {
  if (savedAs === 'pdf') return [...makeUps.word, 'columns']
  return savedAs === 'html' ? makeUps.word.filter((makeUp) => makeUp !== 'boxes') : makeUps.word
}

function newCase(rows: readonly string[], drawn: HouseStyle, seed: number): Case {
  const style = drawn.format === 'pdf' || drawn.format === 'printedMail' ? printableStyle(drawn) : drawn
  return { rows: ['all', ...rows], style, seed, stories: seededChoices(seed)([8, 10, 12, 16, 20]) }
}
