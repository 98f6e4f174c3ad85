import * as css from 'css-tree'
import { featureAt, featuresUnder, isAboveFloor } from './compatData.ts'

/**
 * The features of a style sheet that not every browser of the floor has. It excludes features that the sheet tests with
 * `@supports`, and features with a fallback: an earlier declaration, or other selectors in `:is()`, which ignores
 * unknown selectors.
 */
export function styleFeatures(sheet: string): string[] {
  const found: string[] = []
  const asked: string[] = []
  let forgiving = 0
  css.walk(css.parse(sheet, { parseCustomProperty: true }), {
    enter(node: css.CssNode) {
      if (isForgiving(node)) forgiving += 1
      asked.push(...conditionOf(node))
      const needs = forgiving > 0 ? [] : needsOf(node)
      found.push(...needs.filter((name) => !asked.some((condition) => condition.includes(name))))
    },
    leave(node: css.CssNode) {
      if (isForgiving(node)) forgiving -= 1
      if (conditionOf(node).length > 0) asked.pop()
    },
  })
  return found
}

function conditionOf(node: css.CssNode): string[] {
  return node.type === 'Atrule' && node.name === 'supports' && node.prelude
    ? [css.generate(node.prelude)]
    : []
}

function needsOf(node: css.CssNode): string[] {
  if (node.type === 'Block') return declared(node)
  if (node.type === 'Rule') return drops(node) ? ['custom property in ::backdrop'] : []
  return named(node).flatMap(([name, feature]) => (isAboveFloor(feature) ? [name] : []))
}

type Named = readonly [name: string, feature: ReturnType<typeof featureAt>]

/** The name of a part of a selector or at-rule, and its entry in the tables. */
function named(node: css.CssNode): Named[] {
  switch (node.type) {
    case 'Atrule':
      return [
        [`@${node.name}`, featureAt('css', 'at-rules', node.name)],
        [`@page @${node.name}`, featureAt('css', 'at-rules', 'page', `at_${node.name}`)],
      ]
    case 'Feature': {
      const name = node.name.replace(/^(?:min|max)-/, '')
      return [[`(${name})`, featureAt('css', 'at-rules', 'media', name)]]
    }
    case 'FeatureRange':
      return [['media range', featureAt('css', 'at-rules', 'media', 'range_syntax')]]
    case 'PseudoClassSelector':
      return [[`:${node.name}(`, featureAt('css', 'selectors', node.name)]]
    case 'PseudoElementSelector':
      // A vendor's own feature is only for its own browsers.
      return node.name.startsWith('-') ? [] : [[`::${node.name}`, featureAt('css', 'selectors', node.name)]]
    case 'NestingSelector':
      return [['&', featureAt('css', 'selectors', 'nesting')]]
    default:
      return []
  }
}

function isForgiving(node: css.CssNode): boolean {
  if (node.type !== 'PseudoClassSelector' || !/^(?:is|where)$/.test(node.name)) return false
  const list = node.children?.first
  return list?.type === 'SelectorList' && list.children.size > 1
}

/**
 * The features that a block's declarations need. It excludes declarations with an alternative: a prefixed one, or an
 * earlier one.
 */
function declared({ children }: css.Block): string[] {
  const declarations = children.toArray().filter((node) => node.type === 'Declaration')
  const prefixed = new Set(declarations.map(({ property }) => /^-\w+-(.*)/.exec(property)?.[1]))
  const plain = new Set<string>()
  return declarations.flatMap((declaration) => {
    const { property, value } = declaration
    if (/^-\w/.test(property) || prefixed.has(property)) return []
    const needs = isAboveFloor(featureAt('css', 'properties', property))
      ? [property]
      : valueNeeds(declaration)
    if (needs.length === 0) plain.add(property)
    // With a custom property in a value, a browser finds out too late that it does not know the rest.
    const fallsBack = plain.has(property) && !css.generate(value).includes('var(')
    return fallsBack ? [] : needs
  })
}

function valueNeeds({ property, value }: css.Declaration): string[] {
  const found: string[] = []
  css.walk(value, (node) => {
    if (node.type === 'Identifier' && isAboveFloor(featureAt('css', 'properties', property, node.name)))
      found.push(`${property}: ${node.name}`)
    if (node.type === 'Function' && isAboveFloor(...functionsNamed(property, node.name)))
      found.push(`${node.name}(`)
    if (node.type === 'Dimension' && isAboveFloor(unitNamed(node.unit.toLowerCase()))) found.push(node.unit)
  })
  return found
}

function functionsNamed(property: string, name: string) {
  const ways = [[name], ...featuresUnder('css', 'types').map(([type]) => [type, name])]
  return [
    featureAt('css', 'properties', property, name),
    ...ways.map((way) => featureAt('css', 'types', ...way)),
  ]
}

const unitKinds: readonly (readonly [RegExp, string])[] = [
  [/^d(?:v|lv)/, 'viewport_percentage_units_dynamic'],
  [/^lv/, 'viewport_percentage_units_large'],
  [/^sv/, 'viewport_percentage_units_small'],
  [/^cq/, 'container_query_length_units'],
]

function unitNamed(unit: string) {
  const kind = unitKinds.find(([pattern]) => pattern.test(unit))?.[1] ?? unit
  return featureAt('css', 'types', 'length', kind)
}

/** Whether a backdrop uses a custom property. If it inherits nothing, it has none. */
function drops({ prelude, block }: css.Rule): boolean {
  const inherits = featureAt('css', 'selectors', 'backdrop', 'inherit_from_originating_element')
  return (
    css.generate(prelude).includes('::backdrop') &&
    css.generate(block).includes('var(') &&
    isAboveFloor(inherits)
  )
}
