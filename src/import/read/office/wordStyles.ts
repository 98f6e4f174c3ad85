import type { OfficeLook } from './markup.ts'
import { childOf, elementsIn, type XmlElement } from './readXml.ts'

export type WordStyle = OfficeLook & {
  readonly name: string
  readonly basedOn?: string
  /** Whether it has a level in the document's outline. Undefined if the properties do not say. */
  readonly outlined?: boolean
}

export type WordStyles = {
  readonly defaults: OfficeLook
  /** The style with what it inherits. */
  readonly styleOf: (id: string | undefined) => WordStyle | undefined
}

/** The styles of a Word document. */
export function wordStyles(part: XmlElement): WordStyles {
  const sheet = childOf(part, 'w:styles')
  const styles = new Map(
    (sheet ? elementsIn(sheet) : []).flatMap((element) =>
      element.name === 'w:style' ? [[element.attributes['w:styleId'] ?? '', styleIn(element)] as const] : [],
    ),
  )
  const defaults = runLook(childOf(childOf(childOf(sheet, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'))
  const inherited = (id: string | undefined, depth: number): WordStyle | undefined => {
    const own = id === undefined ? undefined : styles.get(id)
    if (!own || depth > 20) return own
    const base = inherited(own.basedOn, depth + 1)
    return base ? { ...base, ...own } : own
  }
  return { defaults, styleOf: (id) => inherited(id, 0) }
}

function styleIn(element: XmlElement): WordStyle {
  const basedOn = childOf(element, 'w:basedOn')?.attributes['w:val']
  const outlined = isOutlined(childOf(element, 'w:pPr'))
  return {
    ...runLook(childOf(element, 'w:rPr')),
    name: childOf(element, 'w:name')?.attributes['w:val'] ?? '',
    ...(outlined === undefined ? {} : { outlined }),
    ...(basedOn === undefined ? {} : { basedOn }),
  }
}

/** The level of paragraphs outside the outline. */
const bodyLevel = '9'

/** Whether the properties of a paragraph give it a level in the outline. Undefined if they do not say. */
export function isOutlined(properties: XmlElement | undefined): boolean | undefined {
  const level = childOf(properties, 'w:outlineLvl')
  return level && level.attributes['w:val'] !== bodyLevel
}

/** The look that the properties of a run set. */
export function runLook(properties: XmlElement | undefined): OfficeLook {
  const bold = switchOf(childOf(properties, 'w:b'))
  const hidden = switchOf(childOf(properties, 'w:vanish'))
  const size = Number(childOf(properties, 'w:sz')?.attributes['w:val'])
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(size > 0 ? { size: size / 2 } : {}),
  }
}

/** Whether a property is switched on. Undefined if it is missing. */
export function switchOf(element: XmlElement | undefined): boolean | undefined {
  return element && !/^(?:0|false|off)$/.test(element.attributes['w:val'] ?? '1')
}
