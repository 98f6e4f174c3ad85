import type { CompatStatement } from '@mdn/browser-compat-data/forLegacyNode'
import { type ESTree, parseSync, transformWithOxc, Visitor } from 'vite'
import { scriptTarget } from '../../../src/site/bundle/floor.ts'
import { featureAt, featuresUnder, isAboveFloor } from './compatData.ts'
import { elementFeatures } from './elementFeatures.ts'
import { scriptNames, textOf } from './scriptNames.ts'

/**
 * The features of a script that not every browser of the floor has: syntax, patterns, interfaces, and elements from
 * React.
 */
export async function scriptFeatures(code: string): Promise<string[]> {
  const { program, errors } = parseSync('script.js', code, { sourceType: 'module' })
  if (errors[0]) throw new Error(errors[0].message)
  return [...(await lowered(code)), ...written(program, code), ...interfaces(program)]
}

/** Syntax that the build would have transformed for the floor, if its target were set to it. */
async function lowered(code: string): Promise<string[]> {
  const printed = async (target: string | string[]) =>
    (await transformWithOxc(code, 'script.js', { target })).code.split('\n')
  const [asItIs, asOfOld] = [await printed('esnext'), await printed(scriptTarget)]
  const first = asItIs.findIndex((line, index) => line !== asOfOld[index])
  return first === -1 ? [] : [`syntax: ${asItIs[first]?.trim().slice(0, 120)}`]
}

function written(program: ESTree.Program, code: string): string[] {
  const found: string[] = []
  const see = (node: ESTree.Node | undefined) => found.push(...patternFeatures(textOf(node) ?? '', ''))
  new Visitor({
    Literal(node) {
      if ('regex' in node) found.push(...patternFeatures(node.regex.pattern, node.regex.flags))
    },
    CallExpression({ callee, arguments: [first, second] }) {
      if (callee.type === 'Identifier' && callee.name === 'RegExp') see(first)
      const element = textOf(first)
      if (element && second?.type === 'ObjectExpression') found.push(...madeFeatures(element, second))
    },
    NewExpression({ callee, arguments: [first] }) {
      if (callee.type === 'Identifier' && callee.name === 'RegExp') see(first)
    },
    PropertyDefinition({ value }) {
      // https://webkit.org/b/236843
      if (value && code.slice(value.start, value.end).includes('('))
        found.push('a class field with brackets in its value')
    },
  }).visit(program)
  return found
}

/** The syntax of a pattern, and its entry in the tables. */
const patternParts: readonly (readonly [part: RegExp, name: string])[] = [
  [/\(\?<[=!]/, 'lookbehind_assertion'],
  [/\(\?[ims]*-?[ims]+:/, 'modifier'],
]
const patternFlags = { d: 'hasIndices', v: 'unicodeSets' }

function patternFeatures(pattern: string, flags: string): string[] {
  const bare = pattern.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '')
  const parts = patternParts.filter(
    ([part, name]) => part.test(bare) && isAboveFloor(featureAt('javascript', 'regular_expressions', name)),
  )
  const flagged = Object.entries(patternFlags).filter(
    ([flag, name]) =>
      flags.includes(flag) && isAboveFloor(featureAt('javascript', 'builtins', 'RegExp', name)),
  )
  return [...parts.map(([, name]) => `pattern: ${name}`), ...flagged.map(([, name]) => `pattern: ${name}`)]
}

function madeFeatures(element: string, { properties }: ESTree.ObjectExpression): string[] {
  if (!featureAt('html', 'elements', element)) return []
  const names = properties.flatMap((one) =>
    one.type === 'Property' && one.key.type === 'Identifier' ? one.key.name.toLowerCase() : [],
  )
  return elementFeatures(element, Object.fromEntries(names.map((name) => [name, ''])))
}

function interfaces(program: ESTree.Program): string[] {
  const { globals, ofGlobals, members } = scriptNames(program)
  const found = [...globals].filter((name) => isAboveFloor(...globalsNamed(name)))
  const unknown = new Set(members)
  for (const [name, [owner, member]] of ofGlobals) {
    const features = [featureAt('javascript', 'builtins', owner, member), ...membersOf(owner, member)]
    if (features.every((feature) => feature === undefined)) unknown.add(member)
    else if (isAboveFloor(...features)) found.push(name)
  }
  const above = [...unknown].filter((name) =>
    isAboveFloor(...(membersNamed.get(name) ?? []), styleNamed(name)),
  )
  return [...found, ...above.map((name) => `.${name}`)]
}

function globalsNamed(name: string) {
  return [
    featureAt('javascript', 'builtins', name),
    featureAt('api', name),
    featureAt('api', 'Window', name),
    featureAt('api', 'WorkerGlobalScope', name),
    featureAt('api', 'ServiceWorkerGlobalScope', name),
  ]
}

function membersOf(owner: string, member: string) {
  return [`${member}_static`, member].map((name) => featureAt('api', owner, name))
}

/** The properties of an element's style with that name. */
function styleNamed(name: string) {
  return featureAt(
    'css',
    'properties',
    name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  )
}

/** Every member of every interface and of the global scope, by name. A worker gets it from `self`. */
const membersNamed = new Map<string, CompatStatement[]>()
const scopes = [
  featuresUnder('api'),
  ...[...featuresUnder('api')].map(([name]) => featuresUnder('api', name)),
  ...featuresUnder('javascript', 'builtins').map(([name]) => featuresUnder('javascript', 'builtins', name)),
]
for (const [key, feature] of scopes.flat()) {
  const name = key.replace(/_(?:static|event)$/, '')
  membersNamed.set(name, [...(membersNamed.get(name) ?? []), feature])
}
