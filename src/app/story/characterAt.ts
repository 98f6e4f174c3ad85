import { sentenceAround } from '../ui/textPosition.ts'

/**
 * The character of a sentence at a point of the screen: its UTF-16 offset in the sentence's text, pinyin not counted.
 * Undefined if the point is not on the text, if the page shows another text, such as a translation by the browser, or if
 * the browser cannot tell.
 * @param target what was touched, in the sentence
 * @param text the sentence's text
 */
export function characterAt(target: EventTarget, x: number, y: number, text: string): number | undefined {
  const sentence = target instanceof Element && sentenceAround(target)
  if (!sentence || textBefore(sentence) !== text) return undefined
  const caret = caretAt(x, y)
  const touched = caret && target.contains(caret.node) && caret.node instanceof Text ? caret : undefined
  const offset = touched && coveredOffset(touched, x, y)
  if (touched && offset !== undefined) return textBefore(sentence, touched.node).length + offset
  // A touch on the pinyin means the word below it.
  const word = target.closest('ruby')?.firstChild
  return word ? textBefore(sentence, word).length : undefined
}

type Caret = { readonly node: Node; readonly offset: number }

function caretAt(x: number, y: number): Caret | undefined {
  const position = document.caretPositionFromPoint?.(x, y)
  if (position) return { node: position.offsetNode, offset: position.offset }
  const range = document.caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined
}

/** The offset of the character at a point, given the nearest caret, which is before or behind it; or undefined. */
function coveredOffset({ node, offset }: Caret, x: number, y: number): number | undefined {
  const range = document.createRange()
  const length = node.textContent?.length ?? 0
  return [offset, offset - 1].find((at) => {
    if (at < 0 || at >= length) return false
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const boxes = [...range.getClientRects()]
    return boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
  })
}

/** The sentence's text before a node, without pinyin; all of it without a node. */
function textBefore(sentence: Element, node?: Node): string {
  const texts = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT)
  let before = ''
  while (texts.nextNode() && texts.currentNode !== node)
    if (!texts.currentNode.parentElement?.closest('rt')) before += texts.currentNode.textContent ?? ''
  return before
}
