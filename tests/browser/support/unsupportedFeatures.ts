import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import data, {
  type CompatStatement,
  type Identifier,
  type SimpleSupportStatement,
} from '@mdn/browser-compat-data/forLegacyNode'
import * as css from 'css-tree'
import { type ESTree, parseSync, Visitor } from 'vite'
import { browserTargets } from '../../../src/site/bundle/browserTargets.ts'

/**
 * The styles and the script interfaces that a build asks of a browser although not every target browser has them, each
 * with a file that asks for it. Syntax is not included: the bundler transforms it for its target. Nor are elements and
 * attributes, which browsers ignore if they do not know them.
 */
export async function unsupportedFeatures(build: string): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(build, { recursive: true })).filter((file) => /\.(?:html|js|css)$/.test(file))
  // Each text once: pages share most of what is inline.
  const [scripts, sheets] = [new Map<string, string>(), new Map<string, string>()]
  for (const file of files) {
    const text = await readFile(join(build, file), 'utf8')
    if (file.endsWith('.js')) scripts.set(text, file)
    if (file.endsWith('.css')) sheets.set(text, file)
    if (!file.endsWith('.html')) continue
    for (const [, script = ''] of text.matchAll(/<script(?: (?!type=)[^>]*)?>(.+?)<\/script>/gs))
      scripts.set(script, file)
    for (const [, sheet = ''] of text.matchAll(/<style>(.+?)<\/style>/gs)) sheets.set(sheet, file)
  }
  const names = [...scripts].map(([text, file]) => ({ ...namesIn(text), file }))
  const own = new Set(names.flatMap((one) => [...one.own]))
  return new Map([
    ...names.flatMap((one) => featuresOfNames(one, own).map((feature) => [feature, one.file] as const)),
    ...[...sheets].flatMap(([text, file]) => styleFeatures(text).map((one) => [one, file] as const)),
  ])
}

/* The tables of browser-compat-data */

const { api, css: styles, javascript } = data
const tables: Identifier = { api, css: styles, javascript }

/** The entries at this path of the tables; none if the tables lack it. */
function entriesAt(...path: readonly string[]): CompatStatement[] {
  const entry = branchAt(...path)?.__compat
  return entry ? [entry] : []
}

function branchAt(...path: readonly string[]): Identifier | undefined {
  return path.reduce<Identifier | undefined>(
    (branch, name) => (branch && Object.hasOwn(branch, name) ? branch[name] : undefined),
    tables,
  )
}

/** Whether there are entries for a name, but none that every target browser has. */
function isUnsupported(entries: readonly CompatStatement[]): boolean {
  return entries.length > 0 && !entries.some(isInEveryBrowser)
}

function isInEveryBrowser({ support }: CompatStatement): boolean {
  return (['chrome', 'edge', 'firefox', 'safari', 'safari_ios'] as const).every((browser) => {
    const statements = support[browser]
    return statements === undefined || [statements].flat().some((one) => isIn(one, browserTargets[browser]))
  })
}

/** A feature behind a flag, or under another name, counts as missing. */
function isIn(statement: SimpleSupportStatement, version: string): boolean {
  const { version_added: added, version_removed: removed, flags, prefix, alternative_name } = statement
  if (added === false || added === 'preview' || flags || prefix || alternative_name) return false
  return isAtMost(added, version) && !(removed !== undefined && isAtMost(removed, version))
}

function isAtMost(one: string, other: string): boolean {
  return one.replace('≤', '').localeCompare(other, 'en', { numeric: true }) <= 0
}

/* Scripts */

/**
 * The names in a script: those that it takes from the browser, and those that it gives to its own members.
 */
type ScriptNames = {
  readonly globals: Set<string>
  readonly members: { readonly owner: string; readonly name: string }[]
  readonly own: Set<string>
  /** Sources of regular expressions. */
  readonly patterns: string[]
}

function namesIn(code: string): ScriptNames {
  const { program, errors } = parseSync('script.js', code, { sourceType: 'module' })
  if (errors[0]) throw new Error(errors[0].message)
  const names: ScriptNames = { globals: new Set(), members: [], own: new Set(), patterns: [] }
  const own = ({ key, computed }: { readonly key: ESTree.Node; readonly computed: boolean }) =>
    names.own.add(nameOf(key, computed))
  const use = (callee: ESTree.Node, [first]: readonly ESTree.Node[]) => {
    if (callee.type !== 'Identifier') return
    names.globals.add(callee.name)
    if (callee.name === 'RegExp') names.patterns.push(textOf(first))
  }
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return
      names.patterns.push(node.regex.pattern)
      if (node.regex.flags.includes('v')) names.members.push({ owner: '', name: 'unicodeSets' })
    },
    NewExpression(node) {
      use(node.callee, node.arguments)
    },
    CallExpression(node) {
      use(node.callee, node.arguments)
    },
    Property: own,
    PropertyDefinition: own,
    MethodDefinition: own,
    AssignmentExpression({ left }) {
      if (left.type === 'MemberExpression') own({ key: left.property, computed: left.computed })
    },
    MemberExpression({ object, property, computed }) {
      const owner = object.type === 'Identifier' ? object.name : ''
      names.members.push({ owner, name: nameOf(property, computed) })
    },
  }).visit(program)
  return names
}

function nameOf(key: ESTree.Node, computed: boolean): string {
  return !computed && key.type === 'Identifier' ? key.name : textOf(key)
}

/** A literal text, in any kind of quotes, or else an empty one. */
function textOf(node: ESTree.Node | undefined): string {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  return node?.type === 'TemplateLiteral' ? node.quasis.map(({ value }) => value.cooked).join('') : ''
}

/** Parts of patterns that old Safaris cannot parse: such a script does not run at all. */
const patternParts = { lookbehind_assertion: /\(\?<[=!]/, modifier: /\(\?[ims]*-?[ims]+:/ }

/**
 * The features that a minified script uses. It reads only names, not types: every global of more than two
 * letters is the browser's, and so is every member with a name that no script gives to a member of its own.
 */
function featuresOfNames({ globals, members, patterns }: ScriptNames, own: ReadonlySet<string>): string[] {
  const bare = patterns.map((pattern) => pattern.replace(/\\./g, '').replace(/\[[^\]]*\]/g, ''))
  const parts = Object.entries(patternParts).filter(([, part]) => bare.some((pattern) => part.test(pattern)))
  return [
    ...parts
      .filter(([name]) => isUnsupported(entriesAt('javascript', 'regular_expressions', name)))
      .map(([name]) => `pattern: ${name}`),
    ...[...globals].filter((name) => isUnsupported(globalsNamed(name))),
    ...members.flatMap(({ owner, name }) => {
      const statics = staticsNamed(owner, name)
      if (statics.length > 0) return isUnsupported(statics) ? [`${owner}.${name}`] : []
      return !own.has(name) && isUnsupported(membersNamed(name)) ? [`.${name}`] : []
    }),
  ]
}

function globalsNamed(name: string): CompatStatement[] {
  const scopes = ['Window', 'WorkerGlobalScope', 'ServiceWorkerGlobalScope']
  return [
    ...entriesAt('javascript', 'builtins', name),
    ...entriesAt('api', name),
    ...scopes.flatMap((scope) => entriesAt('api', scope, name)),
  ]
}

function staticsNamed(owner: string, member: string): CompatStatement[] {
  return [
    ...entriesAt('javascript', 'builtins', owner, member),
    ...entriesAt('api', owner, `${member}_static`),
  ]
}

/** The members of that name of all interfaces, and the property of styles. */
function membersNamed(name: string): CompatStatement[] {
  const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return [...(everyMember.get(name) ?? []), ...entriesAt('css', 'properties', property)]
}

const everyMember = new Map<string, CompatStatement[]>()
for (const scope of [['api'], ['javascript', 'builtins']])
  for (const [owner, interface_] of Object.entries(branchAt(...scope) ?? {}))
    for (const [key, { __compat }] of [[owner, interface_] as const, ...Object.entries(interface_)]) {
      const name = key.replace(/_(?:static|event)$/, '')
      if (__compat) everyMember.set(name, [...(everyMember.get(name) ?? []), __compat])
    }

/* Styles */

/**
 * What a style sheet needs. It excludes features that the sheet tests with `@supports`, and features with a fallback:
 * an earlier declaration, or other selectors in `:is()`, which ignores unknown selectors.
 */
function styleFeatures(sheet: string): string[] {
  const found: string[] = []
  const conditions: string[] = []
  let forgiving = 0
  css.walk(css.parse(sheet, { parseCustomProperty: true }), {
    enter(node: css.CssNode) {
      if (isForgiving(node)) forgiving += 1
      conditions.push(...conditionOf(node))
      const needs = forgiving > 0 ? [] : needsOf(node)
      found.push(...needs.filter((name) => !conditions.some((condition) => condition.includes(name))))
    },
    leave(node: css.CssNode) {
      if (isForgiving(node)) forgiving -= 1
      if (conditionOf(node).length > 0) conditions.pop()
    },
  })
  return found
}

function conditionOf(node: css.CssNode): string[] {
  if (node.type !== 'Atrule' || node.name !== 'supports' || !node.prelude) return []
  const tested = css.generate(node.prelude)
  // Browsers with container queries also have ranges.
  return tested.includes('container-type') ? [tested, '@container', 'media range'] : [tested]
}

function isForgiving(node: css.CssNode): boolean {
  if (node.type !== 'PseudoClassSelector' || !/^(?:is|where)$/.test(node.name)) return false
  const list = node.children?.first
  return list?.type === 'SelectorList' && list.children.size > 1
}

function needsOf(node: css.CssNode): string[] {
  if (node.type === 'Block') return declarationNeeds(node)
  const needs = (name: string, ...path: readonly string[]) =>
    isUnsupported(entriesAt('css', ...path)) ? [name] : []
  switch (node.type) {
    case 'Atrule':
      return [
        ...needs(`@${node.name}`, 'at-rules', node.name),
        ...needs(`@page @${node.name}`, 'at-rules', 'page', `at_${node.name}`),
      ]
    case 'Feature': {
      const name = node.name.replace(/^(?:min|max)-/, '')
      return needs(`(${name})`, 'at-rules', 'media', name)
    }
    case 'FeatureRange':
      return needs('media range', 'at-rules', 'media', 'range_syntax')
    case 'PseudoClassSelector':
      return needs(`:${node.name}(`, 'selectors', node.name)
    case 'PseudoElementSelector':
      // A vendor's own feature is only for its own browsers.
      return node.name.startsWith('-') ? [] : needs(`::${node.name}`, 'selectors', node.name)
    case 'NestingSelector':
      return needs('&', 'selectors', 'nesting')
    default:
      return []
  }
}

/** Excludes declarations with an alternative: a prefixed one, or an earlier one. */
function declarationNeeds({ children }: css.Block): string[] {
  const declarations = children.toArray().filter((node) => node.type === 'Declaration')
  const prefixed = new Set(declarations.map(({ property }) => /^-\w+-(.*)/.exec(property)?.[1]))
  const earlier = new Set<string>()
  return declarations.flatMap((declaration) => {
    const { property, value } = declaration
    if (/^-\w/.test(property) || prefixed.has(property)) return []
    const isUnknown = isUnsupported(entriesAt('css', 'properties', property))
    const needs = isUnknown ? [property] : valueNeeds(declaration)
    if (needs.length === 0) earlier.add(property)
    // With a custom property in a value, a browser finds out too late that it does not know the rest.
    return earlier.has(property) && !css.generate(value).includes('var(') ? [] : needs
  })
}

function valueNeeds({ property, value }: css.Declaration): string[] {
  const found: string[] = []
  css.walk(value, (node) => {
    if (node.type === 'Identifier' && isUnsupported(entriesAt('css', 'properties', property, node.name)))
      found.push(`${property}: ${node.name}`)
    if (node.type === 'Function' && isUnsupported(functionsNamed(property, node.name)))
      found.push(`${node.name}(`)
    if (node.type === 'Dimension' && isUnsupported(unitNamed(node.unit.toLowerCase()))) found.push(node.unit)
  })
  return found
}

function functionsNamed(property: string, name: string): CompatStatement[] {
  const types = Object.keys(branchAt('css', 'types') ?? {})
  return [
    ...entriesAt('css', 'properties', property, name),
    ...entriesAt('css', 'types', name),
    ...types.flatMap((type) => entriesAt('css', 'types', type, name)),
  ]
}

const unitKinds: readonly (readonly [RegExp, string])[] = [
  [/^d(?:v|lv)/, 'viewport_percentage_units_dynamic'],
  [/^lv/, 'viewport_percentage_units_large'],
  [/^sv/, 'viewport_percentage_units_small'],
  [/^cq/, 'container_query_length_units'],
]

function unitNamed(unit: string): CompatStatement[] {
  const kind = unitKinds.find(([pattern]) => pattern.test(unit))?.[1] ?? unit
  return entriesAt('css', 'types', 'length', kind)
}
