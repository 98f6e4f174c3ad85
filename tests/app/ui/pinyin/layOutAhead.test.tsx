import { expect, it } from 'vitest'
import { layOutAhead } from '../../../../src/app/ui/pinyin/layOutAhead.ts'

it('pinyin is laid out in a paragraph once, with all its letters, and leaves nothing behind', () => {
  const paragraph = document.createElement('div')
  paragraph.innerHTML = '<p lang="zh-Hans">拼音</p>'
  document.body.append(paragraph)
  const before = document.body.innerHTML
  const laidOut: string[] = []
  const measure = Element.prototype.getBoundingClientRect
  Element.prototype.getBoundingClientRect = function () {
    laidOut.push(this.textContent)
    return measure.call(this)
  }
  layOutAhead(paragraph)
  Element.prototype.getBoundingClientRect = measure
  expect(laidOut).toEqual([expect.stringMatching(/^拼音āáǎà.*ǖǘǚǜ/)])
  expect(document.body.innerHTML).toBe(before)
  paragraph.remove()
})
