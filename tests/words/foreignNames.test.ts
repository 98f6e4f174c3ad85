import { expect, it } from 'vitest'
import { lexicon } from '../../src/words/lexicon.ts'
import { readText } from '../../src/words/readText.ts'

const aids = { lexicon: lexicon(), names: [], find: () => [], readings: [] }

it.each([
  ['马可龙访问成都', 'Macron visits Chengdu', '马可龙 Mǎkělóng Macron'],
  ['印孚瑟斯在贵阳', 'Infosys in Guiyang', '印孚瑟斯 Yìnfúsèsī Infosys'],
  ['中老铁路', 'the China-Laos Railway', '中老 Zhōnglǎo China-Laos'],
  ['雅康高速', 'the Ya’an-Kangding Expressway', '雅康 Yǎkāng Ya’an-Kangding'],
  ['黑石的施瓦茨曼说', 'said Schwarzman of Blackstone', '施瓦茨曼 Shīwǎcímàn Schwarzman'],
  ['驻琅勃拉邦领事', 'consul in Luang Prabang', '琅勃拉邦 Lángbólābāng Luang Prabang'],
  ['总理黄循财来访', 'Prime Minister Lawrence Wong visited', '黄循财 Huángxúncái Lawrence Wong'],
])('reads a foreign name in %s, which the English writes: %s', (zh, en, name) => {
  const words = readText({ zh, en }, aids).map(({ text, pinyin, senses }) => `${text} ${pinyin} ${senses[0]}`)
  expect(words).toContain(name)
})

it.each([
  ['新的发展模式', 'a New Sales Model'],
  ['第三座城市已在6月', 'the third city in June, Chengdu'],
  ['成为最抢手的酒', 'Scotch is most sought after'],
])('takes no words of %s for a foreign name in “%s”', (zh, en) => {
  const plain = readText({ zh }, aids).map(({ text }) => text)
  expect(readText({ zh, en }, aids).map(({ text }) => text)).toEqual(plain)
})
