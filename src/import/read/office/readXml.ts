import { SaxesParser } from 'saxes'

/** An element of XML, with its name as the file writes it: `w:p`. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

/** An element while its children are read. */
type OpenElement = XmlElement & { readonly children: XmlNode[] }

/**
 * Parses XML. Entities that the document itself defines are errors.
 * @throws Error if it is not well-formed
 */
export function readXml(xml: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: OpenElement = { name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (text) => {
    // Between elements, some programs break the lines of a file.
    if (!/^\s*\n\s*$/.test(text)) open.at(-1)?.children.push(text)
  })
  parser.on('cdata', (text) => open.at(-1)?.children.push(text))
  parser.write(xml).close()
  return root
}

/** The child elements of an element. */
function elementsIn({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string')
}

/** The first descendant element with this name. */
export function findElement(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of elementsIn(element)) {
    const found = child.name === name ? child : findElement(child, name)
    if (found) return found
  }
  return undefined
}

/** The descendant elements with this name, without those nested in another of them. */
export function findElements(element: XmlElement, name: string): XmlElement[] {
  return elementsIn(element).flatMap((child) => (child.name === name ? [child] : findElements(child, name)))
}

/** The first child element with this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elementsIn(element).find((child) => child.name === name)
}

/** The text in all descendant elements with this name. */
export function textIn(element: XmlElement, name: string): string {
  return findElements(element, name)
    .flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
    .join('')
}
