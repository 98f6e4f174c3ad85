import type { DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

/** The look that text inherits from the elements around it. */
export type InheritedStyle = {
  /** In points. */
  readonly size: number
  readonly bold: boolean
  readonly hidden: boolean
  /** Whether its lines break where they do in the file. */
  readonly preformatted: boolean
}

/** In points. */
const usualSize = 12
const leastSize = 2

export const pageStyle: InheritedStyle = {
  size: usualSize,
  bold: false,
  hidden: false,
  preformatted: false,
}

/** How much larger than the text around it programs show a heading. */
const headingScales: Readonly<Record<string, number>> = { h1: 2, h2: 1.5, h3: 1.17 }

const boldElements = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const preformatted = new Set(['listing', 'pre', 'textarea', 'xmp'])

/** The look of an element's text, by its name and its own attributes. Style sheets are not read. */
export function elementStyle(element: Element, around: InheritedStyle): InheritedStyle {
  const { tagName } = element
  const declared = inlineStyle(attributeOf(element, 'style') ?? '')
  const weight = declared.get('font-weight')
  const size = sizeOf(declared.get('font-size'), around.size) ?? around.size * (headingScales[tagName] ?? 1)
  const space = declared.get('white-space') ?? 'inherit'
  return {
    size,
    bold:
      weight === undefined
        ? around.bold || boldElements.has(tagName)
        : /^(?:bold|bolder|[6-9]00)$/.test(weight),
    hidden: around.hidden || isHidden(element, declared) || size < leastSize,
    preformatted:
      space === 'inherit'
        ? around.preformatted || preformatted.has(tagName)
        : /^(?:pre|break-spaces)/.test(space),
  }
}

/** The declarations of a style attribute, by their properties, in lower case. */
function inlineStyle(style: string): ReadonlyMap<string, string> {
  return new Map(
    style
      .toLowerCase()
      .split(';')
      .map((declaration) => {
        const [property = '', value = ''] = declaration.replace('!important', '').split(':')
        return [property.trim(), value.trim()] as const
      }),
  )
}

/** The value of an element's attribute. Text has none. */
export function attributeOf(node: Node, name: string): string | undefined {
  return 'attrs' in node ? node.attrs.find((one) => one.name === name)?.value : undefined
}

/** Text that is only invisible is shown by a script later, as on WeChat. */
function isHidden(element: Element, declared: ReadonlyMap<string, string>): boolean {
  return (
    attributeOf(element, 'hidden') !== undefined ||
    declared.get('display')?.startsWith('none') === true ||
    declared.get('mso-hide')?.startsWith('all') === true
  )
}

function sizeOf(value: string | undefined, around: number): number | undefined {
  const [, number, unit = 'px'] = /^(\d*\.?\d+)(px|pt|em|rem|%)?$/.exec(value ?? '') ?? []
  if (number === undefined) return undefined
  const factors = new Map([
    ['pt', 1],
    ['em', around],
    ['rem', usualSize],
    ['%', around / 100],
  ])
  return Number(number) * (factors.get(unit) ?? 0.75)
}
