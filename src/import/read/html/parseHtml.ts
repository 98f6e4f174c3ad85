import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { EditorError } from '../../editorError.ts'

type Node = DefaultTreeAdapterTypes.Node

const deepest = 1000

/**
 * Parses HTML. The parser's time also grows with the square of the depth.
 * @throws InputError if elements stand far deeper in each other than those of a newsletter
 */
export function parseHtml(html: string): Node {
  let depth = 0
  const onItemPush = () => {
    depth += 1
    if (depth > deepest)
      throw new EditorError({
        en: `The document's elements stand more than ${deepest} deep in each other, as no newsletter's do: export it again, or as text.`,
        zh: `文档的元素层层嵌套超过${deepest}层，通讯不会如此：请重新导出，或导出为文本。`,
      })
  }
  const onItemPop = () => {
    depth -= 1
  }
  return parse(html, { treeAdapter: { ...defaultTreeAdapter, onItemPush, onItemPop } })
}

/** The style sheets that a document contains. */
export function sheetsIn(node: Node): string[] {
  if (!('childNodes' in node)) return []
  if (node.nodeName === 'style') return [textIn(node)]
  return node.childNodes.flatMap(sheetsIn)
}

/** The text of an element and of all in it. */
export function textIn(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : ''
}
