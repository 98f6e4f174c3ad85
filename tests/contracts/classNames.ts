import type { ESTree } from 'vite'
import { filesUnder, isModule } from './sourceTree.ts'
import { canBe, textsIn } from './syntax.ts'

/** A class that a module puts on an element. Gaps are where code inserts something. */
type WrittenClass = {
  readonly file: string
  readonly parts: readonly string[]
  /** Whether the module names it first: its outermost element has it. */
  readonly isOutermost: boolean
}

/** Every class that a module of the reader or the desk puts on an element. */
export const writtenClasses: readonly WrittenClass[] = [
  ...filesUnder('src/app'),
  ...filesUnder('src/desk/page'),
]
  .filter(isModule)
  .flatMap(classesIn)

const found = new Map<string, readonly WrittenClass[]>()

/** Where this class is put on an element. */
export function writtenAs(name: string): readonly WrittenClass[] {
  const texts = found.get(name) ?? writtenClasses.filter((text) => canBe(text, name))
  found.set(name, texts)
  return texts
}

function classesIn(file: string): WrittenClass[] {
  const attributes: ESTree.Node[] = []
  const texts = textsIn(file, (node) => {
    const value = classNameOf(node)
    if (value) attributes.push(value)
    return value
  })
  const [outermost] = attributes
  const first = textsIn(file, (node) => (classNameOf(node) === outermost ? outermost : undefined))
  return texts.flatMap(({ parts }, index) =>
    parts
      .join('\u0000')
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => word.split('\u0000'))
      .map((word) => ({ file, parts: word, isOutermost: index < first.length })),
  )
}

function classNameOf(node: ESTree.Node): ESTree.Node | null | undefined {
  const isClassName =
    node.type === 'JSXAttribute' && node.name.type === 'JSXIdentifier' && node.name.name === 'className'
  return isClassName ? node.value : undefined
}
