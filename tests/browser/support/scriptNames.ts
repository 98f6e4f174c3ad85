import { type ESTree, Visitor } from 'vite'

/** The names that a script uses but does not define. */
export type ScriptNames = {
  /** Globals that it does not declare: `structuredClone`. */
  readonly globals: ReadonlySet<string>
  /** Members of these globals: `Object.groupBy`. */
  readonly ofGlobals: ReadonlyMap<string, readonly [owner: string, member: string]>
  /** Members of anything else, except those that an object or class of the script itself has. */
  readonly members: ReadonlySet<string>
}

/**
 * Reads only names, without types: it cannot see that an array is an array. It does not separate scopes, because
 * minifiers give declared names that no interface has.
 */
export function scriptNames(program: ESTree.Program): ScriptNames {
  const identifiers = new Set<ESTree.Node>()
  const labels = new Set<ESTree.Node>()
  const declared = new Set<string>()
  const own = new Set<string>()
  const members: { object: ESTree.Node; name: string }[] = []
  const declare = (...patterns: readonly (ESTree.Node | null)[]) => {
    for (const pattern of patterns) for (const name of boundNames(pattern)) declared.add(name)
  }
  const makes = (one: Keyed) => {
    if (!one.computed) labels.add(one.key)
    const name = nameOf(one)
    if (name !== undefined) own.add(name)
  }
  const uses = (object: ESTree.Node, one: Keyed) => {
    if (!one.computed) labels.add(one.key)
    const name = nameOf(one)
    if (name !== undefined) members.push({ object, name })
  }
  new Visitor({
    Identifier(node) {
      identifiers.add(node)
    },
    VariableDeclarator({ id }) {
      declare(id)
    },
    FunctionDeclaration({ id, params }) {
      declare(id, ...params)
    },
    FunctionExpression({ id, params }) {
      declare(id, ...params)
    },
    ArrowFunctionExpression({ params }) {
      declare(...params)
    },
    ClassDeclaration({ id }) {
      declare(id)
    },
    ClassExpression({ id }) {
      declare(id)
    },
    CatchClause({ param }) {
      declare(param)
    },
    MethodDefinition: makes,
    PropertyDefinition: makes,
    ObjectExpression({ properties }) {
      for (const one of properties) if (one.type === 'Property') makes(one)
    },
    ObjectPattern(pattern) {
      for (const one of pattern.properties) if (one.type === 'Property') uses(pattern, one)
    },
    AssignmentExpression({ left }) {
      const name = left.type === 'MemberExpression' ? nameOf({ ...left, key: left.property }) : undefined
      if (name !== undefined) own.add(name)
    },
    MemberExpression({ object, property, computed }) {
      uses(object, { key: property, computed })
    },
  }).visit(program)
  const isGlobal = (node: ESTree.Node) => node.type === 'Identifier' && !declared.has(node.name)
  const globals = [...identifiers].filter((node) => !labels.has(node) && isGlobal(node)).flatMap(boundNames)
  const ofGlobals = members.flatMap(({ object, name }) =>
    isGlobal(object) && object.type === 'Identifier' ? [[object.name, name] as const] : [],
  )
  return {
    globals: new Set(globals),
    ofGlobals: new Map(ofGlobals.map((pair) => [pair.join('.'), pair])),
    members: new Set(
      members.filter(({ object, name }) => !own.has(name) && !isGlobal(object)).map(({ name }) => name),
    ),
  }
}

type Keyed = { readonly key: ESTree.Node; readonly computed: boolean }

function nameOf({ key, computed }: Keyed): string | undefined {
  return !computed && key.type === 'Identifier' ? key.name : textOf(key)
}

/** A literal text, in any kind of quotes. */
export function textOf(node: ESTree.Node | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type === 'TemplateLiteral' && node.quasis.length === 1)
    return node.quasis[0]?.value.cooked ?? undefined
  return undefined
}

function boundNames(pattern: ESTree.Node | null): string[] {
  if (!pattern) return []
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => boundNames(one.type === 'Property' ? one.value : one))
    case 'ArrayPattern':
      return pattern.elements.flatMap(boundNames)
    case 'AssignmentPattern':
      return boundNames(pattern.left)
    case 'RestElement':
      return boundNames(pattern.argument)
    default:
      return []
  }
}
