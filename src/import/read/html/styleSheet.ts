import { type CssNode, generate, parse, walk } from 'css-tree'

/** A rule for elements with this name, class or id, as far as its selector asks for each. */
export type StyleRule = {
  readonly name?: string
  readonly className?: string
  readonly id?: string
  readonly declarations: ReadonlyMap<string, string>
}

/** The rules of a style sheet with a selector for a single element. Rules in media queries are left out. */
export function styleRules(sheet: string): StyleRule[] {
  const rules: StyleRule[] = []
  walk(parse(sheet, { onParseError: () => undefined }), {
    visit: 'Rule',
    enter(rule) {
      if (this.atrule || rule.prelude.type !== 'SelectorList') return
      const declarations = declarationsIn(rule.block)
      rule.prelude.children.forEach((selector) => {
        const asked = askedFor(selector)
        if (asked) rules.push({ ...asked, declarations })
      })
    },
  })
  return rules
}

/** The declarations of a style attribute. */
export function inlineDeclarations(style: string): ReadonlyMap<string, string> {
  return declarationsIn(parse(style, { context: 'declarationList', onParseError: () => undefined }))
}

function declarationsIn(node: CssNode): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  walk(node, {
    visit: 'Declaration',
    enter: ({ property, value }) => found.set(property.toLowerCase(), generate(value).toLowerCase()),
  })
  return found
}

function askedFor(selector: CssNode): Omit<StyleRule, 'declarations'> | undefined {
  if (selector.type !== 'Selector') return undefined
  const asked: { name?: string; className?: string; id?: string } = {}
  for (const part of selector.children.toArray()) {
    if (part.type === 'TypeSelector' && asked.name === undefined) asked.name = part.name.toLowerCase()
    else if (part.type === 'ClassSelector' && asked.className === undefined) asked.className = part.name
    else if (part.type === 'IdSelector' && asked.id === undefined) asked.id = part.name
    else return undefined
  }
  return asked
}
