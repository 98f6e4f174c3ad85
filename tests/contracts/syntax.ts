import { type ESTree, parseSync } from 'vite'
import { textOf } from './sourceTree.ts'

/** A text in the source: whole, or with gaps where the code puts something in. */
export type SourceText = { readonly file: string; readonly parts: readonly string[] }

/** Every string and template in the file that lies in what `choose` picks of its syntax. */
export function textsIn(
  file: string,
  choose: (node: ESTree.Node) => ESTree.Node | null | undefined,
): SourceText[] {
  return nodesOf(file)
    .flatMap((node) => choose(node) ?? [])
    .flatMap(textsOf)
    .map((parts) => ({ file, parts }))
}

/** The names of all attributes that the file writes on elements. */
export function attributesIn(file: string): string[] {
  return nodesOf(file).flatMap((node) =>
    node.type === 'JSXAttribute' && node.name.type === 'JSXIdentifier' ? [node.name.name] : [],
  )
}

/** Whether the text, with anything in its gaps, can be this one. */
export function canBe({ parts }: SourceText, whole: string): boolean {
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${escaped.join('[\\w-]+')}$`).test(whole)
}

/** What the expression can come to. What it only compares with is no part of that. */
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
