import { expect, it } from 'vitest'
import { nameFinder } from '../../src/archive/names/findNames.ts'
import type { Name } from '../../src/archive/names/nameList.ts'
import { lexicon } from '../../src/words/lexicon.ts'
import { type ReadingAids, readText } from '../../src/words/readText.ts'

const names: readonly Name[] = [
  { id: 'chengdu-customs', kind: 'office', en: 'Chengdu Customs', zh: '成都海关', pinyin: 'Chéngdū Hǎiguān' },
  { id: 'faw', kind: 'company', en: 'FAW', zh: '一汽', pinyin: 'Yīqì', spellings: { zh: ['一汽集团'] } },
]
const aids: ReadingAids = { lexicon: lexicon(), names, find: nameFinder(names), readings: [] }

const read = (text: string, readings: ReadingAids['readings'] = []) =>
  readText(text, { ...aids, readings }).flatMap(({ text: word, pinyin, isWord }) =>
    isWord ? [`${word} ${pinyin}`] : [],
  )
const by = (text: string) => readText(text, aids).flatMap((piece) => piece.by ?? [])

it('reads names first, with their own pinyin and English', () => {
  const [, name] = readText('据成都海关统计', aids)
  expect(name).toMatchObject({
    text: '成都海关',
    pinyin: 'Chéngdū Hǎiguān',
    senses: ['Chengdu Customs'],
    by: 'name',
  })
  expect(read('一汽集团在成都')).toEqual(['一汽集团 yīqì jítuán', '在 zài', '成都 Chéngdū'])
})

it.each([
  ['研究生命起源', ['研究 yánjiū', '生命 shēngmìng', '起源 qǐyuán']],
  ['和政策研究', ['和 hé', '政策 zhèngcè', '研究 yánjiū']],
  ['重庆的人工智能', ['重庆 Chóngqìng', '的 de', '人工智能 réngōng zhìnéng']],
  ['华为与川藏铁路', ['华为 Huáwéi', '与 yǔ', '川藏 Chuān Zàng', '铁路 tiělù']],
])('splits %s into words and reads each as the dictionary does', (text, words) => {
  expect(read(text)).toEqual(words)
})

it.each([
  ['收入为12亿元', 'wéi'],
  ['原刊将日期标为7月', 'wéi'],
  ['以创新为动力', 'wéi'],
  ['会议主题为“绿色发展”', 'wéi'],
  ['约为全国平均水平', 'wéi'],
  ['企业为成都建言', 'wèi'],
  ['可为800人提供工作', 'wèi'],
  ['为学生减压', 'wèi'],
  ['着眼于为学生减压', 'wèi'],
  ['公司为“亚洲龙”举行了仪式', 'wèi'],
])('reads the 为 of %s as %s', (text, pinyin) => {
  expect(read(text)).toContain(`为 ${pinyin}`)
})

it.each([
  ['成都重绘版图', '重 chóng'],
  ['海关总署署长', '长 zhǎng'],
  ['当日启用', '当日 dàngrì'],
  ['该行累计放贷', '行 háng'],
])('reads %s by a rule', (text, word) => {
  expect(read(text)).toContain(word)
})

it('lets an editor’s word beat everything, in a word or across words', () => {
  expect(read('银行行长', [{ zh: '行长', pinyin: 'xíngzhǎng' }]).join()).toContain('xíngzhǎng')
  expect(read('成都', [{ zh: '成都', pinyin: 'chéngdōu' }])).toEqual(['成都 chéngdōu'])
  expect(read('收入为何', [{ zh: '入为', pinyin: 'rù wèi' }])).toEqual(['收入 shōurù', '为何 wèihé'])
})

it('says who decided', () => {
  expect(by('成都海关为据')).toEqual(['name', 'rule', 'chance'])
  expect(by('经济')).toEqual(['dictionary'])
  expect(by('𠮷')).toEqual(['unknown'])
})

it('has a piece for every part of a text, however long or odd', () => {
  for (const text of [
    '',
    '，',
    'https://example.org/a/very/long/address/that/goes/on?and=on',
    '𠮷野家５Ｇ',
    '3C产品，A股',
  ]) {
    const pieces = readText(text, aids)
    expect(pieces.map((piece) => text.slice(piece.start, piece.end)).join('')).toBe(text)
    expect(pieces.every(({ start, end }) => end - start > 0 && end - start <= 35)).toBe(true)
  }
})
