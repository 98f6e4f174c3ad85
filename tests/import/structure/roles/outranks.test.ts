import { expect, it } from 'vitest'
import type { SourceLine } from '../../../../src/import/read/sourceLine.ts'
import { unwrap } from '../../../../src/import/structure/lines/unwrap.ts'
import { chooseRoles } from '../../../../src/import/structure/roles/chooseRoles.ts'

type Printed = readonly [size: number, text: string]

/** The texts of that role. What is larger than that is a heading; each line is a paragraph. */
function textsOf(role: string, printed: readonly Printed[], largestText = 10): string[] {
  const lines = printed.map(([size, text], index): SourceLine => {
    const look = { size, bold: size > largestText, colour: '#000000' }
    return { text, page: 1, line: index + 1, gap: true, heading: size > largestText, links: [], look }
  })
  return chooseRoles(unwrap(lines).blocks).flatMap((block) => (block.role === role ? [block.text] : []))
}

const names = [
  'Port Adds a Crane 港口新增起重机',
  'Bridge Wins a Prize 大桥获奖',
  'Tea Goes by Rail 茶叶铁路运输',
  'School Opens for Cheese 奶酪学校开学',
]

function story(name: string, day: number): Printed[] {
  return [
    [10, `${day} Apr 2023`],
    [14, name],
    [10, 'It has happened at last, as many had hoped. Nobody was hurt, and the price is low.'],
    [10, '许多人盼望已久，如今终于成为现实。无人受伤，价格不高。'],
  ]
}

it.each([
  ['as headings', 10],
  ['larger than the text, but not as headings', 14],
])('takes a rare heading over headlines that are set %s for the name of a section', (_how, largestText) => {
  const sections: readonly Printed[] = [
    [18, 'Policy and Markets'],
    [18, '政策与市场'],
  ]
  const printed = [...sections, ...names.flatMap((name, index) => story(name, index + 1))]
  expect(textsOf('headline', printed, largestText)).toEqual(names)
  expect(textsOf('section', printed, largestText)).toEqual(['Policy and Markets', '政策与市场'])
})

it('takes the largest headline for one where its body stands below it', () => {
  const lead = story('Ruili Opens a Hospital 瑞丽开设医院', 9).map(
    ([size, text]): Printed => [size === 14 ? 18 : size, text],
  )
  const printed = [...lead, ...names.flatMap((name, index) => story(name, index + 1))]
  expect(textsOf('headline', printed)).toHaveLength(5)
})
