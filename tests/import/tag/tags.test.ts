import { describe, expect, it } from 'vitest'
import { storyId } from '../../../src/import/tag/storyId.ts'
import { tagPlaces } from '../../../src/import/tag/tagPlaces.ts'
import { tagTopics } from '../../../src/import/tag/tagTopics.ts'

describe('places', () => {
  it.each<readonly [headline: string, body: string, places: readonly string[]]>([
    ['Chengdu Opens a Port', 'Sichuan has many ports. Chongqing has one.', ['chengdu']],
    ['Sichuan, Hong Kong and Macao Meet', '', ['sichuan', 'hong-kong', 'macao']],
    ['New Clinic in Sichuan', 'It stands beside West China Hospital.', ['chengdu']],
    ['Guiyang, Guizhou, Plants a Wood', '', ['guiyang']],
    ['A Forum Opens', 'Chengdu is glad. Chengdu waits. Kunming sends a guest.', ['chengdu', 'yunnan']],
    ['A Forum Opens', 'It links the Chengdu-Chongqing economic circle.', []],
    ['成渝铁路提速', '', []],
    ['Market Days in Diqing', 'A Tibetan market in Yunnan.', ['diqing']],
    ['A Port on the Min Opens', 'Qionglai and Pujiang built it together.', ['chengdu']],
    ['Growers in Bishan Try Saffron', '', ['chongqing']],
    ['Tea From Pu’er Sells Out', '', ['yunnan']],
    ['Road to Dêqên Reopens', '', ['diqing']],
    ['盘州建成新矿', '', ['guizhou']],
    ['忠县柑橘上市', '', ['chongqing']],
    ['新规在蓉发布', '', ['chengdu']],
    ['提高县域经济水平', '用大理石铺成。', []],
    ['Xi Jinping Visits Farmers', 'Each mile cost a fortune.', []],
    ['A Show of Salvador Dali', '', []],
    ['National Exams Change', 'Pupils in Hong Kong are not concerned.', []],
  ])('of %j with %j are %j', (headline, body, places) => {
    expect(tagPlaces({ headline: [headline], body: [body] })).toEqual(places)
  })
})

describe('topics', () => {
  it.each([
    ['New Railway Opens', 'transport'],
    ['Exports Rise', 'trade'],
    ['新能源汽车电池厂投产', 'energy'],
    ['Hospital Wing Begun', 'health'],
    ['Vegetable Growers Meet', 'agriculture'],
  ])('of %j begin with %s', (headline, topic) => {
    expect(tagTopics({ headline: [headline], body: [] })[0]).toBe(topic)
  })

  it('are at most two, and none if no word indicates one', () => {
    expect(tagTopics({ headline: ['Trade, Energy, Schools and Farms'], body: [] })).toHaveLength(2)
    expect(tagTopics({ headline: ['Something Happens'], body: [] })).toEqual([])
  })
})

describe('ids', () => {
  it.each([
    ["Chengdu Opens the City's First 5G Port", 'chengdu-opens-citys-first-5g-port'],
    ['Imports Increase 7.4% in May', 'imports-increase-7-4-may'],
    ['Café Opens', 'cafe-opens'],
  ])('of %j is %s', (en, id) => {
    expect(storyId({ en }, new Set())).toBe(id)
  })

  it('uses the date if there is no English, and adds a number if the id is taken', () => {
    expect(storyId({ date: '2021-06-08' }, new Set())).toBe('story-2021-06-08')
    expect(storyId({ en: 'Port Opens' }, new Set(['port-opens', 'port-opens-2']))).toBe('port-opens-3')
  })
})
