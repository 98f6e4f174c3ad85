import { describe, expect, it } from 'vitest'
import { importLines } from '../../../../src/import/importLines.ts'
import { readText } from '../../../../src/import/read/text/readText.ts'

const cranes = `Chongqing Port Adds Two Night Cranes
Two cranes now work through the night at the port of Chongqing, and lift 40
boxes an hour each. Lorries wait for no more than ten minutes.`
const bridge = `Guizhou Bridge Wins a Prize
A bridge in Guizhou has won a prize for its railings. The railings hum when the
wind is strong, and warn drivers in time.`

const port = { en: 'Chongqing Daily', zh: '重庆日报' }
const railings = { en: 'Guizhou Daily', zh: '贵州日报' }

/** The sources of the issue, and of each of its stories. */
function sourcesOf(...parts: readonly string[]) {
  const options = { fileName: '2021-07.txt', oneLanguage: true }
  const { issue } = importLines(readText(parts.join('\n\n')), options)
  return [issue.sources, ...issue.stories.map(({ sources }) => sources)]
}

describe('a line of sources', () => {
  it('between two stories belongs to the story above it', () => {
    expect(sourcesOf(cranes, 'Source: Chongqing Daily', bridge)).toEqual([undefined, [port], undefined])
  })

  it('belongs to the story above it, even if an advertisement is between them', () => {
    const advert = 'Advertisement\n\nOffices to let in the Jade Tower. Call now!'
    expect(sourcesOf(cranes, advert, 'Source: Chongqing Daily', bridge)).toEqual([
      undefined,
      [port],
      undefined,
    ])
  })

  it('may be beside the day of a story, in each language', () => {
    const dated = (story: string, ...days: readonly string[]) =>
      story.replace('\n', `\n\n${days.join('\n\n')}\n\n`)
    const first = dated(cranes, '5 July 2021 · Chongqing Daily', '2021年7月5日 · 重庆日报')
    const second = dated(bridge, '6 July 2021 · Guizhou Daily', '2021年7月6日 · 贵州日报')
    expect(sourcesOf(first, second)).toEqual([undefined, [port], [railings]])
  })

  it('may name them only in Chinese, with the day', () => {
    expect(sourcesOf(cranes, '来源：重庆日报 7月5日', bridge)).toEqual([undefined, [port], undefined])
  })

  it.each([
    'Source: Harbour News 来源：港口新闻',
    'Source 来源: Harbour News 港口新闻.',
    'Source 来源: Harbour News 港口新闻 Read more 阅读全文',
    'Source: Harbour News（港口新闻）',
  ])('may name them in both languages: %s', (line) => {
    const harbour = { en: 'Harbour News', zh: '港口新闻' }
    expect(sourcesOf(cranes, line, bridge)).toEqual([undefined, [harbour], undefined])
  })

  it('under the last story belongs to the issue', () => {
    expect(sourcesOf(cranes, bridge, 'Sources: Chongqing Daily, Guizhou Daily')).toEqual([
      [port, railings],
      undefined,
      undefined,
    ])
  })

  it('under the last story belongs to that story if each story before has its own', () => {
    expect(sourcesOf(cranes, 'Source: Chongqing Daily', bridge, 'Source: Guizhou Daily')).toEqual([
      undefined,
      [port],
      [railings],
    ])
  })

  it('gets the Chinese name of a publication, whichever apostrophe the English name has', () => {
    expect(sourcesOf(cranes, 'Source: People’s Daily', bridge)[1]).toEqual([
      { en: 'People’s Daily', zh: '人民日报' },
    ])
  })

  it('belongs to its story in the half of either language too', () => {
    const halves = [
      'Chongqing Port Adds 12 Night Cranes\n\nIn all, 12 cranes now work through the night at the port of Chongqing, and lift 480 boxes an hour each. Lorries wait for no more than 35 minutes.\n',
      'Source: Harbour News\n',
      'Guizhou Bridge Wins a Prize\n\nA bridge in Guizhou of 1,420 metres has won a prize of 66,000 yuan for its railings. The railings hum when the wind is of 57 kilometres an hour, and warn drivers in time.\n',
      'Source: Railing Times\n',
      '重庆港新增12台夜间起重机\n\n重庆港12台起重机夜间作业，每台每小时吊装480箱。货车等待不超过35分钟，司机十分满意。\n',
      '来源：港口新闻\n',
      '贵州大桥获奖\n\n贵州一座1420米长的大桥因护栏获得66000元奖金。风速达每小时57公里时，护栏会发出嗡鸣，及时提醒司机。\n',
      '来源：栏杆时报',
    ]
    expect(sourcesOf(...halves)).toEqual([
      undefined,
      [{ en: 'Harbour News', zh: '港口新闻' }],
      [{ en: 'Railing Times', zh: '栏杆时报' }],
    ])
  })
})
