import { type ESTree, parseSync } from 'vite'
import { textOf } from './sourceTree.ts'

/** A text in the source. Gaps are where the code inserts something. */
export type SourceText = { readonly file: string; readonly parts: readonly string[] }

/** Every string and template in the parts of the file's syntax that `choose` selects. */
export function textsIn(
  file: string,
  choose: (node: ESTree.Node) => ESTree.Node | null | undefined,
): SourceText[] {
  return nodesOf(file)
    .flatMap((node) => choose(node) ?? [])
    .flatMap(textsOf)
    .map((parts) => ({ file, parts }))
}

/** The names of all attributes that the file sets on elements. */
export function attributesIn(file: string): string[] {
  return nodesOf(file).flatMap((node) =>
    node.type === 'JSXAttribute' && node.name.type === 'JSXIdentifier' ? [node.name.name] : [],
  )
}

/** Whether the text, with anything in its gaps, can be this string. */
export function canBe({ parts }: SourceText, whole: string): boolean {
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${escaped.join('[\\w-]+')}$`).test(whole)
}

/** The possible values of the expression. Values that it only compares with are not included. */
function textsOf(node: ESTree.Node): string[][] {
  if (node.type === 'BinaryExpression') return []
  if (node.type === 'Literal') return typeof node.value === 'string' ? [[node.value]] : []
  if (node.type === 'TemplateLiteral') return [node.quasis.map(({ value }) => value.cooked ?? '')]
  return childrenOf(node).flatMap(textsOf)
}

const parsed = new Map<string, ESTree.Node[]>()

/** Every node of the file, which is parsed once. */
function nodesOf(file: string): ESTree.Node[] {
  const nodes = parsed.get(file) ?? nodesIn(parseSync(file, textOf(file)).program)
  parsed.set(file, nodes)
  return nodes
}

function nodesIn(node: ESTree.Node): ESTree.Node[] {
  return [node, ...childrenOf(node).flatMap(nodesIn)]
}

function childrenOf(node: ESTree.Node): ESTree.Node[] {
  return Object.values(node).flat().filter(isNode)
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
