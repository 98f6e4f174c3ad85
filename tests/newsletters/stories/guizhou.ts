import type { PoolStory } from './poolStory.ts'

const guizhouDaily = { en: 'Guizhou Daily', zh: '贵州日报' } as const

export const guizhouStories: readonly PoolStory[] = [
  {
    key: 'data-tax',
    headline: { en: 'Guizhou Halves the Tax on Data Centres', zh: '贵州将数据中心税负减半' },
    source: guizhouDaily,
    paragraphs: [
      [
        [
          'Guizhou will halve the property tax on data centres for five years.',
          '贵州将在五年内把数据中心的房产税减半。',
        ],
        [
          'Centres in Gui’an New Area must draw 80% of their power from water, wind and sun to qualify.',
          '贵安新区的数据中心须有80%的电力来自水能、风能和太阳能才符合条件。',
        ],
        [
          'The province now has 47 large centres with 1.9 million servers.',
          '全省目前有47个大型数据中心，共190万台服务器。',
        ],
      ],
      [
        [
          'Li Wenshan of the provincial tax bureau expects the measure to cost 310 million RMB a year.',
          '省税务局李文山预计该措施每年减收3.1亿元。',
        ],
        ['He hopes that it draws investment of 12 billion RMB.', '他希望由此吸引120亿元投资。'],
      ],
    ],
  },
  {
    key: 'tea-auction',
    headline: { en: 'Zunyi Auctions Its Green Tea Online', zh: '遵义绿茶网上拍卖' },
    source: guizhouDaily,
    paragraphs: [
      [
        [
          'Growers in Zunyi sold 860 tonnes of green tea in the first online auction of the city.',
          '遵义茶农在该市首次网上拍卖中售出860吨绿茶。',
        ],
        [
          'Bids came from 19 countries; a house in Manchester bought the dearest lot.',
          '来自19个国家的买家出价；曼彻斯特一家商行买下了最贵的一批。',
        ],
        [
          'It paid 2,480 RMB a kilogram, three times the price of last year.',
          '成交价为每公斤2480元，是去年的三倍。',
        ],
        ['Half of the growers had never sold beyond the county before.', '一半茶农此前从未把茶卖到县外。'],
      ],
    ],
  },
  {
    key: 'bridge-tourism',
    headline: {
      en: 'Highest Bridge in Guizhou Opens a Café at 300 Metres',
      zh: '贵州最高桥在300米高处开设咖啡馆',
    },
    source: { en: 'Global Times', zh: '环球时报' },
    paragraphs: [
      [
        [
          'A lift in the tower of the Beipan bridge takes guests to a café 300 metres above the river.',
          '北盘江大桥塔内的电梯把游客送到江面以上300米的咖啡馆。',
        ],
        ['A cup costs 48 RMB, and the view is free.', '一杯咖啡48元，风景免费。'],
      ],
      [
        ['Liupanshui expects 1.2 million guests on the bridge this year.', '六盘水预计今年有120万人次登桥。'],
        [
          'The toll company earned 27 million RMB from tourism in 2023, more than from lorries.',
          '2023年，收费公司的旅游收入为2700万元，超过货车通行费。',
        ],
        ['Buses leave Anshun at eight and at noon.', undefined],
      ],
    ],
  },
  {
    key: 'phosphate',
    headline: { en: 'Phosphate Waste Becomes Bricks in Kaiyang', zh: '开阳磷渣变砖' },
    source: guizhouDaily,
    paragraphs: [
      [
        [
          'A works in Kaiyang County makes bricks from the waste of its phosphate mines.',
          '开阳县一家工厂用磷矿废渣制砖。',
        ],
        [
          'It uses up 1.1 million tonnes of waste a year, two thirds of what the mines leave.',
          '工厂每年消耗110万吨废渣，占矿山废渣的三分之二。',
        ],
        ['The bricks weigh 18% less than clay and cost 0.35 RMB each.', '砖比黏土砖轻18%，每块0.35元。'],
        ['Guiyang will use them in 9,000 public flats.', '贵阳将在9000套公共住房中使用这种砖。'],
      ],
    ],
  },
  {
    key: 'village-football',
    headline: { en: 'Village Football Fills the Hotels of Rongjiang', zh: '村超让榕江酒店客满' },
    source: { en: 'Xinhua', zh: '新华社' },
    paragraphs: [
      [
        [
          'The village football league has filled every hotel in Rongjiang for eleven weekends.',
          '村超已连续11个周末让榕江所有酒店客满。',
        ],
        [
          'Some 48,000 people saw the final, in a county of 385,000.',
          '在这个38.5万人口的县，约4.8万人观看了决赛。',
        ],
      ],
      [
        [
          'Farmers let 2,300 rooms. Some earn more in a weekend than from rice in a year.',
          '农户出租了2300个房间，有人一个周末的收入超过全年种稻所得。',
        ],
        ['The county has banned hotels from raising prices by more than 20%.', '县里禁止酒店涨价超过20%。'],
      ],
    ],
  },
  {
    key: 'patents-english',
    headline: { en: 'Guiyang Court Hears Its First Case on Trade Secrets in English' },
    source: guizhouDaily,
    paragraphs: [
      [
        ['A court in Guiyang has heard a case on trade secrets in English for the first time.', undefined],
        ['The plaintiff, a maker of bearings from Sheffield, asks for 6.5 million RMB.', undefined],
        ['Judgment is due on 30 November.', undefined],
      ],
    ],
  },
]
