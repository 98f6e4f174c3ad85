import { describe, expect, it } from 'vitest'
import type { Name } from '../../../src/archive/names/nameList.ts'
import { differingDirection } from '../../../src/check/rules/differingDirection.ts'
import { differingFigures } from '../../../src/check/rules/differingFigures.ts'
import { differingNames } from '../../../src/check/rules/differingNames.ts'
import { exchangeRates } from '../../../src/check/rules/exchangeRates.ts'
import { headlineClaims } from '../../../src/check/rules/headlineClaims.ts'
import { listedParts } from '../../../src/check/rules/listedParts.ts'
import { misprintedFigures } from '../../../src/check/rules/misprintedFigures.ts'
import { missingTranslation } from '../../../src/check/rules/missingTranslation.ts'
import { mixedSpelling } from '../../../src/check/rules/mixedSpelling.ts'
import { repeatedText } from '../../../src/check/rules/repeatedText.ts'
import { unevenTranslation } from '../../../src/check/rules/unevenTranslation.ts'
import { madeBody, madeIssue, madeStory } from '../madeIssue.ts'
import { asGiven, chinese, english, segment, testRule } from '../ruleTable.ts'

testRule(differingDirection, segment, {
  'error opposite body[0][0]': [
    ['Exports rose by 12.4% in May.', '5月出口下降12.4%。'],
    ['Exports fell by 12.4% in May.', '5月出口增长12.4%。'],
    ['Exports rose by 12.4%, and imports fell by 3.1%.', '出口增长12.4%，进口增长3.1%。'],
    ['Exports were up 12.4%.', '出口下跌12.4%。'],
    ['Tea growers sold 18% more.', '茶农销量下降18%。'],
    ['The port took 18% fewer boxes.', '口岸箱量增长18%。'],
    ['Imports came to 3 billion yuan.', '出口30亿元。'],
    ['The firm closed a second plant.', '企业开设了第二座工厂。'],
    ['It handled 84,000 tonnes of imports and imports.', '进出口货物为8.4万吨。'],
  ],
  'warning negative body[0][0]': [
    ['The port will not take coal.', '口岸将接收煤炭。'],
    ['The city builds along its banks.', '城市不会沿两岸建设。'],
  ],
  nothing: [
    ['Exports rose by 12.4%, and imports fell by 3.1%.', '出口增长12.4%，进口下降3.1%。'],
    ['Growers cut costs as trade grew.', '贸易增长，种植户成本降低。'],
    ['Foreign trade in export goods grew.', '出口商品的进出口贸易增长。'],
    ['Banks were banned from lending.', '银行不得放贷。'],
    ['The line is no longer open.', '该线路已停运。'],
    ['Few firms left.', '没有多少企业离开。'],
    ['The plant cannot be seen from afar.', '从远处看不到工厂。'],
    ['It is free of charge.', '不收取费用。'],
    ['It grows tea in Wuxi.', '它在无锡种茶。'],
    ['Tea growers sold 18% less.', '茶农销量下降18%。'],
    ['Never before had so many come.', '人数创历史新高。'],
    ['Growers were reluctant to sell.', '种植户不愿出售。'],
    ['Will the line carry coal?', '这条线会不会运煤？'],
    ['Is there a bus?', '有没有公交？'],
  ],
})

testRule(differingFigures, segment, {
  'warning one body[0][0]': [['It cost 4.5 million yuan.', '耗资不菲。']],
  'warning bound body[0][0]': [['More than 400,000 cars will be built.', '将生产40万辆以上。']],
  'warning each body[0][0]': [['The city pays 50,000 yuan for each new plant.', '全市对新工厂奖励5万元。']],
  'error scale body[0][0]': [
    ['It cost 3 million yuan.', '耗资3亿元。'],
    ['The port moved 1.2 million boxes.', '口岸吞吐120亿标箱。'],
  ],
  nothing: [
    ['It is a kilometre from the port.', '距港口一公里。'],
    ['More than 400,000 cars will be built.', '将生产40万辆多。'],
    ['At least 400,000 cars will be built.', '将生产40万辆以上。'],
    ['More than a dozen firms came.', '十余家企业到场。'],
    ['It costs a third of that.', '费用为其三分之一。'],
    ['Tens of billions of yuan went in.', '投入数十亿元。'],
    ['It cost 350 million yuan.', '耗資3.5億元。'],
    ['Thirdly, it is late.', '第三，为时已晚。'],
    ['A Long March 5 rocket took off.', '长征五号火箭升空。'],
    ['They watch in 1080p.', '可看1080P视频。'],
    ['Half a million people came the next day.', '第二天来了50万人。'],
    ['The city pays 50,000 yuan for each new plant.', '全市对每座新工厂奖励5万元。'],
    ['Trains reach 160 kilometres per hour.', '列车时速160公里。'],
    ['Growth was 5.5% per annum.', '年增长率为5.5%。'],
    ['It can burn 800 tonnes of waste per day.', '可日焚烧垃圾800吨。'],
    ['Tickets are 60 yuan per person.', '门票60元一位。'],
    ['Rice yields 700 kg per mu.', '水稻亩产700公斤。'],
    ['The 500 vouchers are worth 100 yuan apiece.', '500张消费券，面值100元。'],
    ['More than half the firms came.', '五成以上的企业到场。'],
    ['More than 80 per cent of the firms came.', '八成以上的企业到场。'],
    ['Nine-tenths of the bridge is done.', '大桥完成九成。'],
    ['They are in their twenties.', '他们大多二十多岁。'],
    ['It is open round the clock.', '24小时开放。'],
    ['It grew 1.4 points faster.', '增速快1.4个百分点。'],
    ['Flights run three times a week.', '航班每周三班。'],
    ['It opens on three days a week.', '每周三天开放。'],
    ['The Three Gorges Museum lent a boat.', '三峡博物馆借出一艘船。'],
    ['Fewer than one in three has a customer.', '不到三分之一有客户。'],
    ['Six in ten members expect it.', '六成会员这样预计。'],
  ],
})

testRule(differingFigures, asGiven, {
  // A headline may leave out a figure, and not change it.
  'error both headline': [
    { headline: { en: 'Ferries sail 3 hours later', zh: '渡轮延时2小时' } },
    {
      headline: { en: 'Ferries sail 3 hours later', zh: '渡轮延时2小时' },
      ...english('They sail 2 hours later.'),
    },
  ],
  nothing: [
    { headline: { en: 'Ferries sail later', zh: '渡轮延时2小时' } },
    {
      body: madeBody(
        ['Nearly 600 farms cover 6,667 hectares.', '592家农场占地10万亩。'],
        ['They sold 299.2 billion yuan of fruit in 2018.', '水果销售额2992亿元。'],
        ['That was a record.', '这是2018年的纪录。'],
      ),
    },
  ],
})

testRule(differingNames, segment, {
  'error both body[0][0]': [
    ['Trains leave Chengdu at noon.', '列车中午从重庆出发。'],
    ['Tea from Pu’er goes to Japan.', '普洱茶销往韩国。'],
    ['Growers in Garzê met buyers from Shanghai.', '阿坝种植户会见上海客商。'],
  ],
  'warning order body[0][0]': [
    ['The line runs from Yibin to Luzhou.', '线路从泸州通往宜宾。'],
    ['Trains link Yibin, Luzhou and Zigong.', '列车连接泸州、宜宾、自贡。'],
  ],
  'warning one body[0][0]': [
    ['Growers met buyers from Shanghai.', '种植户会见客商。'],
    ['Growers met buyers.', '种植户会见上海客商。'],
  ],
  nothing: [
    ['Chengdu and Chongqing signed.', '成渝两地签约。'],
    ['The line runs from Yibin to Luzhou.', '线路从宜宾通往泸州。'],
    ['The city paved it with marble.', '该市以大理石铺路。'],
    ['Cherries are picked in Aba at dawn.', '清晨在阿坝采摘樱桃。'],
    ['It is near the Chishui river.', '临近赤水河。'],
    ['Wenchuan County in Sichuan has a new road.', '四川汶川县新路开通。'],
    ['British firms came to Guizhou.', '英国企业来到贵州。'],
    ['China sells tea to Japan.', '中日茶叶贸易。'],
  ],
})

testRule(differingNames, asGiven, {
  'warning headline headline': [{ headline: { en: 'A port opens in Yibin', zh: '新港开放' } }],
  nothing: [
    { body: madeBody(['Chengdu opened a port.', '新港开放。'], ['It is big.', '成都新港规模大。']) },
    { headline: { en: 'Chongqing port takes its first ship', zh: '渝新港迎来首船' } },
    { headline: { en: 'Port opens', zh: '宜宾新港开放' } },
  ],
})

it('differing-names knows the companies of the list of names', () => {
  const company = (id: string, en: string, zh: string): Name => ({ id, kind: 'company', en, zh, pinyin: en })
  const names = [company('a', 'Fosun', '复星'), company('b', 'Messer', '梅塞尔')]
  const issue = madeIssue([madeStory(segment(['Fosun builds it.', '由梅塞尔承建。']))])
  expect(differingNames.check(issue, names)).toMatchObject([
    { code: 'both', params: { en: ['Fosun'], zh: ['梅塞尔'] } },
  ])
})

it('differing-names reads a long name of the world before a shorter one of the list', () => {
  const names = [{ id: 'a', kind: 'place', en: 'Hong Kong', zh: '港澳', pinyin: 'Gǎng’ào' }] as const
  const issue = madeIssue([
    madeStory(segment(['Firms of the Greater Bay Area came.', '粤港澳大湾区企业到场。'])),
  ])
  expect(differingNames.check(issue, names)).toEqual([])
})

describe('differing-names, with the list of names,', () => {
  const office = (zh: string, en: string): Name => ({ id: zh, kind: 'office', en, zh, pinyin: en })
  const names = [
    office('外交部', 'Ministry of Foreign Affairs'),
    office('自然资源部', 'Ministry of Natural Resources'),
    { ...office('亚洲龙', 'Avalon'), kind: 'scheme' } as const,
  ]
  const both = 'The Ministry of Natural Resources and the Ministry of Foreign Affairs'

  it.each([
    [[`${both} hosted it.`, '由外交部、自然资源部主办。'], 'order'],
    [[`${both} hosted it.`, '由自然资源部和外交部主办。'], undefined],
    [
      ['The Ministry of Natural Resources met the Ministry of Foreign Affairs.', '外交部与自然资源部会面。'],
      undefined,
    ],
    [['The Asian Dragon is built here.', '亚洲龙在此生产。'], 'one'],
    [['The Avalon is built here.', '亚洲龙在此生产。'], undefined],
  ] as const)('says of %j: %s', ([en, zh], code) => {
    const [finding] = differingNames.check(madeIssue([madeStory(segment([en, zh]))]), names)
    expect(finding?.code).toBe(code)
  })
})

const dated = ([date, text]: readonly [string, string]) => ({ date, ...english(text) })

testRule(exchangeRates, dated, {
  'error year body[0][0].en': [
    ['2014-10-20', 'a volume of 124.18 billion yuan ($17.9 billion)'],
    // Years that the table lacks are compared with the nearest.
    ['2032-10-20', '12.4 billion yuan ($1.1 billion)'],
  ],
  nothing: [
    ['2018-10-20', 'a volume of 124.18 billion yuan ($17.9 billion)'],
    ['2021-07-19', 'a bonus of 50,000 yuan ($7,708.52)'],
    ['2021-07-19', 'a fund of £20 million (179 million yuan)'],
    ['2021-07-19', 'some 8 million yuan (about $1 million)'],
    ['2032-10-20', '8.4 billion yuan ($1.1 billion)'],
  ],
})

testRule(listedParts, english, {
  'error share body[0][0].en': [
    'Of the 58 zones, 32 are for industry (55.2%), 21 for services (32.2%) and 5 for farming (12.6%).',
  ],
  'error sum body[0][0].en': ['Of the 66 zones, the first 58 have names and 9 are held back.'],
  nothing: [
    'Of the 58 zones, 32 are for industry (55.2%), 21 for services (36.2%) and 5 for farming (8.6%).',
    'Of the 66 zones, the first 58 have names and 8 are held back.',
  ],
})

testRule(listedParts, asGiven, {
  'error sum body[0][0].zh': [chinese('66个功能区中，58个已命名，另有9个预留。')],
  nothing: [
    {
      body: madeBody(
        ['Fifteen projects were signed.'],
        ['The fair drew 20 banks, 30 insurers and 40 funds.'],
      ),
    },
  ],
})

const fares = madeBody(['Fares came to 9 million yuan.', '票款900万元。'])
const stated = 'error stated body[0][0].en, error stated body[0][0].zh'

testRule(misprintedFigures, (en: string) => ({ body: fares, note: { en, zh: '见英文。' } }), {
  [stated]: [
    'The sum of 9 million yuan is misprinted.',
    'The newsletter misprints the sum as 9 million yuan; it should be 8 million yuan.',
    'Ship News has 8 million yuan, not 9 million yuan.',
  ],
  nothing: [
    'The newsletter wrongly has 8 million yuan, where it should have 9 million yuan.',
    'The newsletter misprints 9 million yuan as 8 million yuan.',
    'The newsletter gives 8 million yuan; Ship News has 9 million yuan.',
    'The date is misprinted: 9 million yuan was paid on 10 April.',
    'The line, not 9 million yuan in fares, was the news.',
  ],
})

testRule(misprintedFigures, (zh: string) => ({ body: fares, note: { en: 'See the Chinese.', zh } }), {
  [stated]: [
    '原刊误作900万元，应为800万元。',
    '据《船报》为800万元，并非900万元。',
    '原刊所列金额900万元系误印。',
  ],
  nothing: [
    '原刊误作800万元，应为900万元。',
    '原刊将900万元误印为800万元。',
    '原刊作800万元，《船报》作900万元。',
  ],
})

testRule(misprintedFigures, asGiven, {
  'error stated headline.en': [
    {
      headline: { en: 'Fares reach 9 million yuan', zh: '票款到账' },
      note: { en: 'The sum of 9 million yuan is misprinted.', zh: '金额有误。' },
    },
  ],
})

testRule(missingTranslation, asGiven, {
  'warning headline headline': [{ headline: { en: 'Ferries sail later' } }],
  'warning segments body': [{ body: madeBody(['A first sentence.', '第一句。'], ['A second one.']) }],
  'warning body ': [english('All of it.')],
  'warning story ': [{ headline: { en: 'Later' }, ...english('All of it.') }],
  nothing: [{}],
})

const apples =
  'The valley’s apple growers shipped their first harvest by rail this week, after two seasons of trial runs.'
const applesZh = '山谷的苹果种植户本周首次以铁路运出新果，此前试运行了两个收获季。'
const [applesPair = []] = madeBody([apples, applesZh])
const [buyers = []] = madeBody([
  'Buyers from three provinces came to see the harvest and asked for more of it next year.',
])
const [beginning = []] = madeBody([
  'A second story begins with something else, and then the printer slipped at once.',
])
const coldStore =
  'The valley’s apple growers met in Chengdu to argue for a cold store, which they would run together from next spring on.'

testRule(repeatedText, asGiven, {
  'error body 1.body': [
    [english(apples), english(apples.replace('this week', 'last week'))],
    [chinese(applesZh), chinese(`${applesZh}今年更多。`)],
  ],
  'error here body[2]': [{ body: [applesPair, buyers, applesPair] }],
  'warning here body[0][2]': [{ body: [[...applesPair, ...buyers, ...applesPair]] }],
  'error other 1.body[1]': [[{ body: [applesPair, buyers] }, { body: [beginning, buyers] }]],
  nothing: [[english(apples), english(coldStore)]],
})

const claimed = ([headline, body]: readonly [string, string]) => ({
  headline: { zh: headline },
  ...chinese(body),
})

testRule(headlineClaims, claimed, {
  'warning name headline.zh': [
    ['生物治疗转化医学研究中心启用', '生物治疗转化医学临床研究中心投入使用。'],
    ['嘉陵江水质实验室扩建', '嘉陵江水质监测实验室动工扩建。'],
  ],
  'warning first headline.zh': [
    ['国内首个主题论坛落地成都', '国内首个聚焦新消费场景与特色商业IP的交流活动举行。'],
  ],
  nothing: [
    ['转化医学临床研究中心启用', '生物治疗转化医学临床研究中心投入使用。'],
    ['川渝港澳办青年双创论坛', '川渝港澳四地携手举办青年双创论坛。'],
    ['全市茶叶与咖啡交易中心开张', '全市茶叶交易中心和咖啡交易中心开张。'],
    ['国内首个新消费场景交流活动在蓉举行', '国内首个聚焦新消费场景的交流活动举行。'],
    ['首个夜市开张', '夜市开张。'],
  ],
})

testRule(mixedSpelling, english, {
  'warning twice body[0][0].en': [
    'The centre opened beside the old center.',
    'A roll-out in May precedes the rollout in June.',
    'They organise what others organize.',
  ],
  nothing: [
    'The province’s roads join two provinces.',
    'The hour of the hors d’oeuvre came.',
    'A high-tech zone is high-tech.',
    'They’ll fill the theatre. The theatres are full.',
  ],
})

it('mixed-spelling quotes both spellings as they are printed', () => {
  const issue = madeIssue([madeStory(english('Pu’er sells tea. Tea from Pu-er is dark.'))])
  expect(mixedSpelling.check(issue, [])).toMatchObject([{ params: { word: 'Pu-er', other: 'Pu’er' } }])
})

testRule(unevenTranslation, segment, {
  'warning longer body[0][0]': [
    ['Ferries sail.', '渡轮现在开到晚上十点，周末和节假日还会加开夜航班次，方便市民出行。'],
  ],
  nothing: [
    [
      'Ferries now sail until ten in the evening, with more crossings at weekends and on public holidays.',
      '渡轮现在开到晚上十点，周末和节假日还会加开班次。',
    ],
    ['It will.', '将会如此。'],
    ['Reuters, 24 July 2021 (via bdnews24.com)', '路透社，2021年7月24日（bdnews24.com转载）'],
  ],
})
