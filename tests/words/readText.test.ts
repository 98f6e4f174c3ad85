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

it('reads names first, with their own pinyin and English', () => {
  const [, name] = readText('据成都海关统计', aids)
  const customs = { text: '成都海关', pinyin: 'Chéngdū Hǎiguān', senses: ['Chengdu Customs'], by: 'name' }
  expect(name).toMatchObject(customs)
  expect(read('一汽集团在成都')).toEqual(['一汽集团 yīqì jítuán', '在 zài', '成都 Chéngdū'])
})

it.each([
  ['研究生命起源', '研究 yánjiū, 生命 shēngmìng, 起源 qǐyuán'],
  ['和政策研究', '和 hé, 政策 zhèngcè, 研究 yánjiū'],
  ['重庆的人工智能', '重庆 Chóngqìng, 的 de, 人工智能 réngōng zhìnéng'],
  ['华为与川藏铁路', '华为 Huáwéi, 与 yǔ, 川藏 Chuān Zàng, 铁路 tiělù'],
])('splits %s into words and reads each as the dictionary does: %s', (text, words) => {
  expect(read(text).join(', ')).toBe(words)
})

it.each([
  ['收入为12亿元', '为 wéi'],
  ['原刊将日期标为7月', '为 wéi'],
  ['以创新为动力', '为 wéi'],
  ['会议主题为“绿色发展”', '为 wéi'],
  ['约为全国平均水平', '为 wéi'],
  ['企业为成都建言', '为 wèi'],
  ['可为800人提供工作', '为 wèi'],
  ['为学生减压', '为 wèi'],
  ['着眼于为学生减压', '为 wèi'],
  ['公司为“亚洲龙”举行了仪式', '为 wèi'],
  ['成都重绘版图', '重 chóng'],
  ['海关总署署长', '长 zhǎng'],
  ['当日启用', '当日 dàngrì'],
  ['该行累计放贷', '行 háng'],
])('reads %s by a rule: %s', (text, word) => {
  expect(read(text)).toContain(word)
})

it.each([
  ['银行行长', '行长', 'xíngzhǎng', '银行 yínháng, 行长 xíngzhǎng'],
  ['成都', '成都', 'chéngdōu', '成都 chéngdōu'],
  ['收入为何', '入为', 'rù wèi', '收入 shōurù, 为何 wèihé'],
])('reads %s as the editor reads %s: %s', (text, zh, pinyin, words) => {
  expect(read(text, [{ zh, pinyin }]).join(', ')).toBe(words)
})

it.each([
  ['成都海关为据', ['name', 'rule', 'chance']],
  ['经济', ['dictionary']],
  ['𠮷', ['unknown']],
])('says what decided the readings of %s: %j', (text, by) => {
  expect(readText(text, aids).flatMap((piece) => piece.by ?? [])).toEqual(by)
})

it.each([
  '',
  '，',
  'https://example.org/a/very/long/address/that/goes/on?and=on',
  '𠮷野家５Ｇ',
  '3C产品，A股',
])('the pieces of “%s” make up the text, and none is long', (text) => {
  const pieces = readText(text, aids)
  expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  expect(pieces.filter(({ start, end }) => end <= start || end - start > 35)).toEqual([])
})
