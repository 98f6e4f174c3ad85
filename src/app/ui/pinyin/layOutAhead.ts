/** Every letter of pinyin: some may come from another font. */
const letters = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü abcdefghijklmnopqrstuvwxyz'

/**
 * Lays out a word under pinyin in a paragraph of a story, unseen, and takes it away in the same frame. A page's first
 * layout of ruby loads code and fonts of the browser, for which the press that turns pinyin on need not wait.
 */
export function layOutAhead(paragraph: Element): void {
  const sample = document.createElement('p')
  sample.lang = 'zh-Hans'
  sample.dataset.pinyin = ''
  sample.style.cssText = 'display: block; position: absolute; visibility: hidden'
  const pinyin = document.createElement('rt')
  pinyin.lang = 'zh-Latn-pinyin'
  pinyin.append(letters)
  const word = document.createElement('ruby')
  word.append('拼音', pinyin)
  sample.append(word)
  paragraph.append(sample)
  // Asked for its size, a browser lays it out at once.
  sample.getBoundingClientRect()
  sample.remove()
}
