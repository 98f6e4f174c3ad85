import { expect, it } from 'vitest'
import { splitLanguages } from '../../../../src/import/structure/segment/splitLanguages.ts'

it.each([
  ['Chengdu airport opens 成都机场启用', 'Chengdu airport opens', '成都机场启用'],
  ['成都机场启用 Chengdu airport opens', 'Chengdu airport opens', '成都机场启用'],
  ['成都机场启用/Chengdu airport opens', 'Chengdu airport opens', '成都机场启用'],
  ['Chengdu airport opens | 成都机场启用', 'Chengdu airport opens', '成都机场启用'],
  ['Chengdu airport opens – “天府”机场启用', 'Chengdu airport opens', '“天府”机场启用'],
  ['Yunnan exports rise 12.4% 云南出口增长12.4%', 'Yunnan exports rise 12.4%', '云南出口增长12.4%'],
  ['5G network covers Guiyang 5G网络覆盖贵阳', '5G network covers Guiyang', '5G网络覆盖贵阳'],
  ['Breakfast in Chongqing 9月5日在重庆早餐', 'Breakfast in Chongqing', '9月5日在重庆早餐'],
  ['普洱培训咖啡师 / Pu’er trains tasters', 'Pu’er trains tasters', '普洱培训咖啡师'],
])('splits %j', (text, en, zh) => {
  expect(splitLanguages(text)).toMatchObject({ en, zh })
})

it.each(['ABB在重庆投资建厂', 'FAST Cooling为贵阳设计管道', 'Chengdu airport opens', '成都机场启用'])(
  'does not split %j',
  (text) => {
    expect(splitLanguages(text)).toBeUndefined()
  },
)
