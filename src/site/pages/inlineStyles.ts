import * as css from 'css-tree'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

/**
 * What comes after the text of a page. Its styles are only in the style sheet, so it stays hidden until the
 * sheet shows it (`afterText.css`), but for three seconds at most.
 */
const below = ['footer', 'aside']
const hideBelow = `@layer reset{${below}{visibility:hidden;animation:below 0s 3s forwards}@keyframes below{to{visibility:visible}}}`

/**
 * Returns the rules of a style sheet that pages of one kind need in their first frame.
 *
 * It keeps each rule whose classes, ids, elements and attributes all occur in the pages, whatever their values and
 * whether they are checked: that changes before the app starts. It leaves out what comes after the text, what only print, a
 * pointer, the focus or the app shows, and custom properties and keyframes that no kept rule uses. A device's high-contrast
 * mode replaces most colours itself.
 * @param sheet the app's style sheet
 * @param pages the HTML of pages of that kind, as the app renders it
 * @example inlineStyles('.a{color:red}.a:hover{color:tan}.b{color:blue}', ['<p class="a"></p>']) // '.a{color:red}…'
 */
export function inlineStyles(sheet: string, pages: readonly string[]): string {
  // The last two occur in keyframes.
  const found = new Set(['*', 'html', 'body', 'from', 'to', `[${earlyAttribute}]`])
  for (const page of pages) addNames(parseFragment(page), found)
  const styles = css.parse(sheet, { parseValue: false })
  css.walk(styles, (node, item, list) => {
    if (node.type === 'Atrule' && isLater(node)) list.remove(item)
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') return
    const selectors = node.prelude.children
    selectors.forEach((selector, one) => {
      if (!mayMatch(selector, found)) selectors.remove(one)
    })
    if (selectors.isEmpty) list.remove(item)
  })
  const needed = removeUnused(css.parse(withConstants(styles), { parseValue: false }))
  return withShortNames(needed).replace(quotedOrSpaced, '$1$2') + hideBelow
}

/**
 * Returns the rules as text, with constants in place of their names, if they are short or used once: `1rem` for
 * `var(--s4)`. A constant is defined once, for the root and without a condition.
 */
function withConstants(styles: css.CssNode): string {
  const whole = css.generate(styles)
  const constants = new Map<string, string | undefined>()
  css.walk(styles, {
    visit: 'Declaration',
    enter({ property, value }) {
      if (!property.startsWith('--')) return
      const text = css.generate(value)
      const isForAll =
        this.rule && css.generate(this.rule.prelude) === ':root' && this.atrule?.name === 'layer'
      const isShort = /^[^(\s]{1,8}$/.test(text) || whole.split(`var(${property})`).length === 2
      const isConstant = isForAll && !constants.has(property) && isShort
      constants.set(property, isConstant ? text : undefined)
    },
  })
  return whole.replace(/var\((--[\w-]+)\)/g, (use, name) => constants.get(name) ?? use)
}

/** Custom properties get names of a few characters. The sheet has every rule again, with the names that it defines. */
function withShortNames(styles: string): string {
  const names = [...new Set(styles.match(customProperty))]
  return styles.replace(customProperty, (name) => `--${names.indexOf(name).toString(36)}`)
}

/** What is in quotes; or a comma or a slash with spaces, which values do not need. */
const quotedOrSpaced = /("[^"]*")| ?([,/]) /g

const customProperty = /(?<![\w-])--[\w-]+/g

/** How selectors write the values of these attributes. */
const signs: Readonly<Record<string, string>> = { id: '#', class: '.' }

/** Adds the names of a tree's elements, classes, ids and attributes, as selectors write them. */
function addNames(parent: DefaultTreeAdapterTypes.ParentNode, names: Set<string>): void {
  for (const node of parent.childNodes) {
    if (!('attrs' in node) || below.includes(node.nodeName) || isEmpty(node)) continue
    names.add(node.nodeName)
    for (const { name, value } of node.attrs) {
      names.add(`[${name}]`)
      const sign = signs[name]
      if (sign) for (const one of value.split(' ')) names.add(sign + one)
    }
    addNames(node, names)
  }
}

/** Whether an element shows nothing before the app has something to say in it. */
function isEmpty(node: DefaultTreeAdapterTypes.ChildNode): boolean {
  if ('value' in node) return node.value === ''
  return (
    'tagName' in node &&
    ['div', 'p', 'section', 'span'].includes(node.tagName) &&
    node.childNodes.every(isEmpty)
  )
}

/** Whether an at-rule is not for the first frame. */
function isLater(node: css.Atrule): boolean {
  return node.name === 'page' || (node.name === 'media' && laterMedia.has(nameOf(node)))
}

const laterMedia: ReadonlySet<string> = new Set(['print', '(forced-colors:active)', '(hover:hover)'])

/** States that a pointer, a key, or a link to a paragraph brings about. They change no layout. */
const laterStates: ReadonlySet<string> = new Set([
  'hover',
  'active',
  'focus',
  'focus-visible',
  'focus-within',
  'target',
])

/** Attributes with whose values the app, or the script that waits for it, says what has happened since. */
const laterAttributes: ReadonlySet<string> = new Set([
  'aria-pressed',
  'data-addressed',
  'data-device',
  'data-late',
  'data-says',
])

/** The script before the first paint gives a story its view with it if the browser lacks `:has()`. */
const earlyAttribute = 'data-view'

/** Properties that no frame shows before something is printed, pressed, scrolled or changed. */
const laterProperties =
  /^(?:cursor|transition|touch-action|overflow-anchor|scroll-padding-block-end|(?:-webkit-)?print-color-adjust|-webkit-tap-highlight-color)$/

/** Whether a selector could match an element in some state. The root's attributes are set before the first paint. */
function mayMatch(selector: css.CssNode, found: ReadonlySet<string>): boolean {
  if (selector.type !== 'Selector') return true
  let isRoot = false
  return selector.children.toArray().every((part) => {
    switch (part.type) {
      case 'Combinator':
        isRoot = false
        return true
      case 'TypeSelector':
        return found.has(part.name)
      case 'ClassSelector':
        return found.has(`.${part.name}`)
      case 'IdSelector':
        return found.has(`#${part.name}`)
      case 'AttributeSelector':
        return !laterAttributes.has(part.name.name) && (isRoot || found.has(`[${part.name.name}]`))
      case 'PseudoClassSelector':
        isRoot ||= part.name === 'root'
        return (
          !laterStates.has(part.name) && (part.name === 'not' || !part.children || someMayMatch(part, found))
        )
      default:
        return true
    }
  })
}

/** Whether any alternative in `:is()`, `:where()` or `:has()` could match. */
function someMayMatch({ children }: css.PseudoClassSelector, found: ReadonlySet<string>): boolean {
  const [list] = children?.toArray() ?? []
  return list?.type !== 'SelectorList' || list.children.some((selector) => mayMatch(selector, found))
}

/** Returns the rules as text, without custom properties, keyframes and blocks that nothing uses any more. */
function removeUnused(styles: css.CssNode, text = css.generate(styles)): string {
  const used = new Set(text.match(/(?<=var\()--[\w-]+/g))
  const animations = new Set(text.match(/(?<=animation(?:-name)?:[^;}]*)[\w-]+/g))
  css.walk(styles, {
    leave(node: css.CssNode, item: css.ListItem<css.CssNode>, list: css.List<css.CssNode>) {
      if (isUnused(node, used, animations)) list.remove(item)
    },
  })
  // A property that was removed may have been the last use of another.
  const rest = css.generate(styles)
  return rest === text ? text : removeUnused(styles, rest)
}

function isUnused(node: css.CssNode, used: ReadonlySet<string>, animations: ReadonlySet<string>): boolean {
  switch (node.type) {
    case 'Declaration':
      return node.property.startsWith('--') ? !used.has(node.property) : laterProperties.test(node.property)
    case 'Rule':
      return node.block.children.isEmpty
    case 'Atrule':
      return node.block?.children.isEmpty || (node.name === 'keyframes' && !animations.has(nameOf(node)))
    default:
      return false
  }
}

function nameOf({ prelude }: css.Atrule): string {
  return prelude ? css.generate(prelude) : ''
}
