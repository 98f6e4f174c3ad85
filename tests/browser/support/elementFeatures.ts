import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { featureAt, isAboveFloor } from './compatData.ts'

/** The elements and attributes of a page that not every browser of the floor has. */
export function pageFeatures(html: string): string[] {
  return elementsIn(parse(html)).flatMap(({ tagName, attrs }) =>
    elementFeatures(tagName, Object.fromEntries(attrs.map(({ name, value }) => [name, value]))),
  )
}

/** Attributes whose values are keywords that a browser may not know. */
const worded = new Set(['as', 'blocking', 'loading', 'rel', 'type'])

/** The same for one element. */
export function elementFeatures(element: string, attributes: Readonly<Record<string, string>>): string[] {
  const found = isAboveFloor(featureAt('html', 'elements', element)) ? [`<${element}>`] : []
  for (const [name, value] of Object.entries(attributes)) {
    const own = featureAt('html', 'elements', element, name)
    if (isAboveFloor(own, featureAt('html', 'global_attributes', name))) found.push(`<${element} ${name}>`)
    for (const word of worded.has(name) ? value.split(' ') : []) {
      const ways = [[name, word], [`${name}_${word}`]].map((way) =>
        featureAt('html', 'elements', element, ...way),
      )
      if (isAboveFloor(...ways)) found.push(`<${element} ${name}=${word}>`)
    }
  }
  return found
}

type Parent = DefaultTreeAdapterTypes.ParentNode

/** The contents of a `template` become part of the page. */
function elementsIn(parent: Parent): DefaultTreeAdapterTypes.Element[] {
  return parent.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return []
    return [node, ...elementsIn(node), ...('content' in node ? elementsIn(node.content) : [])]
  })
}
