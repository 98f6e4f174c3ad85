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

/**
 * Where a loop's own counter looks into a list with a default for what is not there:
 * `words.map((word, index) => keys[index] ?? '')`. What is before or behind it may be beyond an end, and is not included.
 */
export function defaultsAtCounters(file: string): string[] {
  const found = nodesOf(file).flatMap((loop) =>
    countersOf(loop).flatMap((counter) => nodesIn(loop).filter((node) => isDefaultAt(node, counter))),
  )
  return [...new Set(found)].map(({ start, end }) => textOf(file).slice(start, end))
}

/** The names that count in a loop: the second parameter of its function, and what a `for` begins with. */
function countersOf(node: ESTree.Node): string[] {
  const nameOf = (pattern: ESTree.Node | null | undefined) =>
    pattern?.type === 'Identifier' ? [pattern.name] : []
  if (node.type === 'ForStatement' && node.init?.type === 'VariableDeclaration')
    return node.init.declarations.flatMap(({ id }) => nameOf(id))
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return []
  const [loop] = node.arguments
  return loop?.type === 'ArrowFunctionExpression' ? nameOf(loop.params[1]) : []
}

function isDefaultAt(node: ESTree.Node, counter: string): boolean {
  if (node.type !== 'LogicalExpression' || node.operator !== '??') return false
  const index = indexIn(node.left)
  return index?.type === 'Identifier' && index.name === counter
}

/** The `b` of `a[b]`, `a?.[b]` and `a[b]?.c`. */
function indexIn(node: ESTree.Node): ESTree.Node | undefined {
  if (node.type === 'ChainExpression' || node.type === 'ParenthesizedExpression')
    return indexIn(node.expression)
  if (node.type !== 'MemberExpression') return undefined
  return node.computed ? node.property : indexIn(node.object)
}

/** Whether the text, with anything in its gaps, can be this string. */
export function canBe({ parts }: SourceText, whole: string): boolean {
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${escaped.join('[\\w-]+')}$`).test(whole)
}

/** A function of the source, by its own name or the name of what it is in, and the lines of code in its body. */
export type SourceFunction = {
  readonly name: string
  readonly lines: number
  /** Whether a comment above it tells Biome why it may be long. */
  readonly hasReason: boolean
}

/** Every function of the file, in its order. A line that is blank, or has a comment alone, is not code. */
export function functionsIn(file: string, source = textOf(file)): SourceFunction[] {
  const { program, comments } = parseSync(file, source)
  const code = comments.reduce(withoutComment, source)
  return bodiesIn(program, '').map(({ name, start, body }) => ({
    name,
    // Without the braces, or the parentheses, of the body.
    lines: code
      .slice(body.start + 1, body.end - 1)
      .split('\n')
      .filter((line) => line.trim() !== '').length,
    hasReason: /noExcessiveLinesPerFunction: \S.*\n(?:export )?$/.test(source.slice(0, start)),
  }))
}

function withoutComment(code: string, { start, end }: { start: number; end: number }): string {
  // Among elements a comment stands in braces.
  const braces = code[start - 1] === '{' && code[end] === '}' ? 1 : 0
  const [from, to] = [start - braces, end + braces]
  return code.slice(0, from) + code.slice(from, to).replace(/\S/g, ' ') + code.slice(to)
}

type Body = { name: string; start: number; body: ESTree.Node }

function bodiesIn(node: ESTree.Node, around: string): Body[] {
  const name = nameOf(node) ?? around
  const inner = childrenOf(node).flatMap((child) => bodiesIn(child, name))
  const isFunction =
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  return isFunction && node.body ? [{ name, start: node.start, body: node.body }, ...inner] : inner
}

function nameOf(node: ESTree.Node): string | undefined {
  if (node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression') return node.id?.name
  const named =
    node.type === 'VariableDeclarator'
      ? node.id
      : node.type === 'Property' || node.type === 'MethodDefinition'
        ? node.key
        : undefined
  return named?.type === 'Identifier' ? named.name : undefined
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
