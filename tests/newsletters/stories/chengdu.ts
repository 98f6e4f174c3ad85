import type { PoolStory } from './poolStory.ts'

const chengduDaily = { en: 'Chengdu Daily', zh: '成都日报' } as const
const sichuanDaily = { en: 'Sichuan Daily', zh: '四川日报' } as const

export const chengduStories: readonly PoolStory[] = [
  {
    key: 'night-market',
    headline: { en: 'Chengdu Lets Night Markets Stay Open Until Two', zh: '成都夜市营业时间延至凌晨两点' },
    source: chengduDaily,
    paragraphs: [
      [
        [
          'Night markets in five districts of Chengdu may now trade until two in the morning.',
          '成都五个区的夜市如今可以营业到凌晨两点。',
        ],
        [
          'The rule covers 46 streets and about 3,200 stalls, most of them around the old canal.',
          '新规涉及46条街道、约3200个摊位，多数位于老运河一带。',
        ],
        ['Stall holders pay 180 RMB a month for water and waste.', '摊主每月缴纳180元水费和垃圾清运费。'],
      ],
      [
        [
          'The city wants the night economy to earn 65 billion RMB next year, 8.5% more than this year.',
          '成都市希望明年夜间经济收入达到650亿元，比今年增长8.5%。',
        ],
        ['Residents can report noise by telephone until four.', undefined],
      ],
    ],
  },
  {
    key: 'gearbox',
    headline: {
      en: 'German Gearbox Maker Opens Second Plant in Longquanyi',
      zh: '德国变速箱企业在龙泉驿开设第二座工厂',
    },
    source: sichuanDaily,
    paragraphs: [
      [
        [
          'Hartmann Getriebe, a maker of gearboxes from Stuttgart, has opened its second plant in Longquanyi, in the east of Chengdu.',
          '来自斯图加特的变速箱制造商哈特曼公司在成都东部的龙泉驿开设了第二座工厂。',
        ],
        [
          'The plant cost 1.4 billion RMB. It will employ 620 people when all three lines run.',
          '工厂投资14亿元，三条生产线全部投产后将雇用620人。',
        ],
        [
          'Its first gearboxes go to two makers of electric vans in Chongqing.',
          '首批变速箱将供应重庆的两家电动货车制造商。',
        ],
      ],
      [
        [
          '“We needed engineers more than we needed land,” said Dr. Anja Vogt, who leads the plant.',
          '工厂负责人安雅·福格特博士说：“我们需要工程师，甚于需要土地。”',
        ],
        [
          'Sichuan University of Transport will train 90 apprentices for it each year.',
          '四川交通大学每年将为工厂培训90名学徒。',
        ],
      ],
    ],
  },
  {
    key: 'library-robots',
    headline: { en: 'Library of Tianfu Lends Books by Robot', zh: '天府图书馆用机器人借书' },
    source: chengduDaily,
    paragraphs: [
      [
        [
          'Since Monday, 24 small robots have carried books to readers in the Tianfu Library.',
          '从周一起，24台小型机器人在天府图书馆为读者送书。',
        ],
        [
          'A reader orders on the telephone and waits seven minutes on average.',
          '读者用手机下单，平均等待7分钟。',
        ],
        ['The library holds 1.8 million volumes on six floors.', '该馆共六层，藏书180万册。'],
        [
          'Two of the robots speak the dialect of Sichuan; children ask for these most.',
          '其中两台会说四川话，最受孩子们欢迎。',
        ],
      ],
    ],
  },
  {
    key: 'freight-lodz',
    headline: { en: 'Freight Trains to Łódź Save Two Days', zh: '开往罗兹的货运列车缩短两天' },
    source: sichuanDaily,
    paragraphs: [
      [
        [
          'Freight trains from Chengdu to Łódź in Poland now arrive after eleven days instead of thirteen.',
          '从成都开往波兰罗兹的货运列车如今11天到达，而以前需要13天。',
        ],
        [
          'A new yard at the border handles 38 trains a day and weighs the cars while they roll.',
          '边境新建的编组站每天处理38列列车，并在车厢行进中称重。',
        ],
      ],
      [
        [
          'In the first half of the year 1,127 trains left Chengdu for Europe.',
          '今年上半年，有1127列列车从成都开往欧洲。',
        ],
        [
          'They carried cars, screens and, for the first time, 400 tonnes of kiwi fruit.',
          '它们运送汽车、显示屏，并首次运送了400吨猕猴桃。',
        ],
        [
          'The railway charges 5,900 USD for a container of forty feet, 6% less than a year ago.',
          '铁路公司对40英尺集装箱收费5900美元，比一年前低6%。',
        ],
      ],
    ],
  },
  {
    key: 'panda-tickets',
    headline: { en: 'Panda Base Sells Tickets by the Hour', zh: '熊猫基地按小时售票' },
    source: { en: 'Tianfu Morning Post', zh: '天府早报' },
    paragraphs: [
      [
        [
          'The panda base in the north of Chengdu sells tickets for single hours from next month.',
          '成都北部的熊猫基地从下月起按小时出售门票。',
        ],
        [
          'No more than 4,500 people will be let in each hour, so that nobody queues for long.',
          '每小时最多放行4500人，以免游客久候。',
        ],
        [undefined, '六十五岁以上老人仍然免票。'],
        [
          'On the first day of May the base had counted 71,000 guests.',
          '5月1日当天，基地曾接待7.1万名游客。',
        ],
      ],
    ],
  },
  {
    key: 'consulate-english',
    headline: { en: 'Two More Consulates Move Into the Tower at Jincheng Lake' },
    source: { en: 'Xinhua', zh: '新华社' },
    paragraphs: [
      [
        [
          'Chile and Denmark have rented floors for their consulates in the tower at Jincheng Lake.',
          undefined,
        ],
        ['With them, 25 countries have consular offices in Chengdu.', undefined],
        ['Both will issue visas from the autumn.', undefined],
      ],
    ],
  },
]
