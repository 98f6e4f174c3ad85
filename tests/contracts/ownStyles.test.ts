import * as css from 'css-tree'
import { describe, expect, it } from 'vitest'
import { writtenAs, writtenClasses } from './classNames.ts'
import { filesUnder, importsOf, textOf } from './sourceTree.ts'

/*
 * A rule is about the last element of its selector that has a class. It stands in the style sheet of the component that
 * puts this class there. A component without a sheet has its rules in the sheet of one that imports it. A component may
 * also place what stands in or beside an element of its own: the outermost element of another component, or one with a
 * word of the common sheets.
 */

const common = 'src/app/styles/'
const all = [...filesUnder('src/app'), ...filesUnder('src/desk/page')].filter((file) => file.endsWith('.css'))
const sheets = all.filter((file) => !file.startsWith(common))
const componentOf = (sheet: string) => sheet.replace(/(?:\.later)?\.css$/, '.tsx')
const styled = new Set(sheets.map(componentOf))

type Rule = {
  readonly sheet: string
  readonly selector: string
  /** The classes of the element that it is about. */
  readonly about: readonly string[]
  /** Those of the elements around and before it. */
  readonly beside: readonly string[]
}

const rules = sheets.flatMap(rulesOf)
const commonWords = new Set(
  all
    .filter((file) => file.startsWith(common))
    .flatMap((sheet) => rulesOf(sheet).flatMap(({ about }) => about)),
)

function rulesOf(sheet: string): Rule[] {
  const found: Rule[] = []
  css.walk(css.parse(textOf(sheet)), {
    visit: 'Rule',
    enter({ prelude }) {
      if (prelude.type !== 'SelectorList') return
      for (const selector of prelude.children) {
        const [about = [], ...beside] = classesByElement(selector).reverse()
        found.push({ sheet, selector: css.generate(selector), about, beside: beside.flat() })
      }
    },
  })
  return found
}

/** The classes of each element of the selector that has some. What an element is not says nothing of whose it is. */
function classesByElement(selector: css.CssNode): string[][] {
  const elements: string[][] = [[]]
  if (selector.type !== 'Selector') return elements
  for (const part of selector.children) {
    if (part.type === 'Combinator') elements.push([])
    css.walk(part, (node) => {
      if (node.type === 'PseudoClassSelector' && node.name === 'not') return css.walk.skip
      if (node.type === 'ClassSelector') elements.at(-1)?.push(node.name)
      return undefined
    })
  }
  return elements.filter((classes) => classes.length > 0)
}

/** The component, and what it imports, directly or through each other, that has no style sheet. */
function styledWith(component: string, found = new Set([component])): ReadonlySet<string> {
  for (const { target } of importsOf(component))
    if (target.endsWith('.tsx') && !styled.has(target) && !found.has(target))
      styledWith(target, found.add(target))
  return found
}

const stylesFor = new Map([...styled].map((component) => [component, styledWith(component)]))

function standsWell({ sheet, about, beside }: Rule): boolean {
  const isOwn = (name: string) =>
    writtenAs(name).some(({ file }) => stylesFor.get(componentOf(sheet))?.has(file))
  const isPlaced = (name: string) =>
    commonWords.has(name) || writtenAs(name).some(({ isOutermost }) => isOutermost)
  return about.some(isOwn) || (beside.some(isOwn) && about.every(isPlaced))
}

describe('a style sheet', () => {
  it('has rules about elements of its own component, or places what stands in or beside them', () => {
    const astray = rules.filter((rule) => rule.about.length > 0 && !standsWell(rule))
    expect(astray.map(({ sheet, selector }) => `${sheet}: ${selector}`)).toEqual([])
  })

  it('is there for each component that more than two rules are about', () => {
    const about = rules.flatMap((rule) => {
      const writers = new Set(rule.about.flatMap(writtenAs).map(({ file }) => file))
      return writers.size === 1 ? [...writers] : []
    })
    const bare = [...new Set(about)].filter((file) => !styled.has(file))
    expect(bare.filter((file) => about.filter((one) => one === file).length > 2)).toEqual([])
  })
})

describe('a component', () => {
  it('names the classes of its elements itself, so that one can see whose they are', () => {
    const told = writtenClasses.filter(({ parts }) => parts.join('') === '')
    expect(told).toEqual([])
  })
})
