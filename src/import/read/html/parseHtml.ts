import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { UserError } from '../../../messages/userError.ts'
import { importMessage } from '../../messages/importMessages.ts'

type Node = DefaultTreeAdapterTypes.Node

const deepest = 1000

/**
 * Parses HTML. It limits the depth, because the parser's time grows with its square.
 * @throws UserError if elements are nested far deeper than those of a newsletter
 */
export function parseHtml(html: string): Node {
  let depth = 0
  const onItemPush = () => {
    depth += 1
    if (depth > deepest) throw new UserError(importMessage('import.tooDeep', { most: deepest }))
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

/** The text of an element and its descendants. */
export function textIn(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : ''
}
