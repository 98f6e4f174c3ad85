import type { OfficeLook } from './markup.ts'
import { childOf, findElement, findElements, type XmlElement } from './readXml.ts'

export type WordStyle = OfficeLook & {
  readonly name?: string
  /** Whether it has a level in the document's outline. Undefined if the properties do not say. */
  readonly outlined?: boolean
}

export type WordStyles = {
  readonly defaults: OfficeLook
  /** The style with what it inherits. Empty if there is none. */
  readonly styleOf: (id: string | undefined) => WordStyle
}

/** The styles of a Word document. */
export function wordStyles(part: XmlElement): WordStyles {
  const styles = new Map(
    findElements(part, 'w:style').map((style) => [style.attributes['w:styleId'], style] as const),
  )
  const styleOf = (id: string | undefined): WordStyle => {
    const style = id === undefined ? undefined : styles.get(id)
    if (!style) return {}
    const outlined = isOutlined(childOf(style, 'w:pPr'))
    return {
      ...styleOf(settingOf(style, 'w:basedOn')),
      ...runLook(childOf(style, 'w:rPr')),
      name: settingOf(style, 'w:name') ?? '',
      ...(outlined === undefined ? {} : { outlined }),
    }
  }
  return { defaults: runLook(childOf(findElement(part, 'w:rPrDefault'), 'w:rPr')), styleOf }
}

/** The level of paragraphs outside the outline. */
const bodyLevel = '9'

/** Whether the properties of a paragraph give it a level in the outline. Undefined if they do not say. */
export function isOutlined(properties: XmlElement | undefined): boolean | undefined {
  const level = settingOf(properties, 'w:outlineLvl')
  return level === undefined ? undefined : level !== bodyLevel
}

/** The look that the properties of a run set. */
export function runLook(properties: XmlElement | undefined): OfficeLook {
  const bold = switchOf(properties, 'w:b')
  const hidden = switchOf(properties, 'w:vanish')
  const size = Number(settingOf(properties, 'w:sz'))
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(size > 0 ? { size: size / 2 } : {}),
  }
}

/** Whether a property is switched on. Undefined if it is missing. */
export function switchOf(properties: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(properties, name)
  return property && !/^(?:0|false|off)$/.test(property.attributes['w:val'] ?? '1')
}

/** The value of a property. */
export function settingOf(properties: XmlElement | undefined, name: string): string | undefined {
  return childOf(properties, name)?.attributes['w:val']
}
