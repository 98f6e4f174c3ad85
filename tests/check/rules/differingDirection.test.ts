import { expect, it } from 'vitest'
import { differingDirection } from '../../../src/check/rules/differingDirection.ts'
import { madeBody, said, saidOfScars } from '../madeIssue.ts'

it('finds a text that rises where its translation falls', () => {
  expect(saidOfScars(differingDirection)).toEqual([
    { level: 'error', story: 'night-market', found: 'English “rose”; Chinese “下降”' },
  ])
})

it.each([
  ['Exports rose by 12.4% in May.', '5月出口下降12.4%。', 'error'],
  ['Exports fell by 12.4% in May.', '5月出口增长12.4%。', 'error'],
  ['Exports rose by 12.4%, and imports fell by 3.1%.', '出口增长12.4%，进口增长3.1%。', 'error'],
  ['Exports were up 12.4%.', '出口下跌12.4%。', 'error'],
  ['Imports came to 3 billion yuan.', '出口30亿元。', 'error'],
  ['The port closed on Monday.', '口岸周一启用。', 'error'],
  ['The port will not take coal.', '口岸将接收煤炭。', 'warning'],
  ['The port will take coal.', '口岸不会接收煤炭。', 'warning'],
  ['The city builds along its banks.', '城市不会沿两岸建设。', 'warning'],
  ['The firm closed a second plant.', '企业开设了第二座工厂。', 'error'],
  ['It handled 84,000 tonnes of imports and imports.', '进出口货物为8.4万吨。', 'error'],
  ['It handled 84,000 tonnes of exports and exports.', '进出口货物为8.4万吨。', 'error'],
])('“%s” is not %s', (en, zh, level) => {
  expect(said(differingDirection, { body: madeBody([en, zh]) })).toEqual([`${level} $.stories[0].body[0][0]`])
})

it.each([
  ['Exports rose by 12.4%, and imports fell by 3.1%.', '出口增长12.4%，进口下降3.1%。'],
  ['Growers cut costs as trade grew.', '贸易增长，种植户成本降低。'],
  ['Imports and exports grew.', '进出口总值增长。'],
  ['Foreign trade in export goods grew.', '出口商品的进出口贸易增长。'],
  ['Banks were banned from lending.', '银行不得放贷。'],
  ['The line is no longer open.', '该线路已停运。'],
  ['Few firms left.', '没有多少企业离开。'],
  ['The plant cannot be seen from afar.', '从远处看不到工厂。'],
  ['It is free of charge.', '不收取费用。'],
  ['It grows tea in Wuxi.', '它在无锡种茶。'],
])('“%s” is %s', (en, zh) => {
  expect(said(differingDirection, { body: madeBody([en, zh]) })).toEqual([])
})
