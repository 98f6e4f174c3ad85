import { describe, expect, it } from 'vitest'
import { filesUnder, isModule } from './sourceTree.ts'
import { attributesIn, textsIn } from './syntax.ts'

/* Only one module of the app knows how a story's sentences appear in the page. */
const translator = 'src/app/ui/sentences/textPosition.ts'

const readers = filesUnder('src/app').filter((file) => isModule(file) && file !== translator)

/** Selectors and ids of paragraphs, sentences, figures and names, of headline and note. A gap in a text is a `\0`. */
const selector =
  /\.pair\b|\.story-(?:body|head|note)\b|article\.story\b|\bdata-(?:s|f|n|text)\b|id\^=|#p\d|(?:^|#)p\0|^#p$/
const attribute = /^data-(?:s|f|n|text)$/

function selectorsIn(file: string): string[] {
  const texts = textsIn(file, (node) => (/^(?:Template)?Literal$/.test(node.type) ? node : undefined))
  return texts.map(({ parts }) => parts.join('\0')).filter((text) => selector.test(text))
}

const texts = readers.flatMap((file) => selectorsIn(file).map((text) => ({ file, text })))
const attributes = readers.flatMap((file) => attributesIn(file).map((name) => ({ file, name })))

describe('where a sentence is on the page', () => {
  it('is asked of one module, and no other knows a selector of the text', () => {
    expect(texts).toEqual([])
  })

  it('is written by attributes that come from there', () => {
    expect(attributes.filter(({ name }) => attribute.test(name))).toEqual([])
  })

  it('is known there: the test would find its selectors', () => {
    expect(selectorsIn(translator).length).toBeGreaterThan(5)
  })
})
