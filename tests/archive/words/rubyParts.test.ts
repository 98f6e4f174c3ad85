import { expect, it } from 'vitest'
import { rubyParts } from '../../../src/archive/words/rubyParts.ts'

const parts = (text: string, pinyin: string) =>
  rubyParts({ text, pinyin }).map((part) => `${part.text} ${part.pinyin}`)

it.each([
  ['成都', 'Chéngdū', ['成都 Chéngdū']],
  ['成都海关', 'Chéngdū Hǎiguān', ['成都 Chéngdū', '海关 Hǎiguān']],
  ['西部（成都）科学城', 'Xībù (Chéngdū) Kēxuéchéng', ['西部（ Xībù', '成都） Chéngdū', '科学城 Kēxuéchéng']],
  ['口岸物流办', 'Kǒu’àn Wùliúbàn', ['口岸 Kǒu’àn', '物流办 Wùliúbàn']],
  ['国家川藏铁路', 'Guójiā Chuān-Zàng Tiělù', ['国家 Guójiā', '川 Chuān', '藏 Zàng', '铁路 Tiělù']],
  ['绿色', 'lǜsè', ['绿色 lǜsè']],
])('splits %s where its pinyin is written apart', (text, pinyin, expected) => {
  expect(parts(text, pinyin)).toEqual(expected)
})

it('leaves a word whole whose characters and syllables differ in number', () => {
  expect(parts('一会儿', 'yī huìr')).toEqual(['一会儿 yī huìr'])
  expect(parts('𠮷', '')).toEqual(['𠮷 '])
})
