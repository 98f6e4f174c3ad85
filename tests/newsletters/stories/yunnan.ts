import type { PoolStory } from './poolStory.ts'

const yunnanDaily = { en: 'Yunnan Daily', zh: '云南日报' } as const

export const yunnanStories: readonly PoolStory[] = [
  {
    key: 'flower-flights',
    headline: { en: 'Kunming Flies Roses to Dubai Five Times a Week', zh: '昆明每周五班飞机运玫瑰到迪拜' },
    source: yunnanDaily,
    paragraphs: [
      [
        [
          'A freight line flies cut flowers from Kunming to Dubai five times a week.',
          '一条货运航线每周五次把鲜切花从昆明运往迪拜。',
        ],
        [
          'Each flight carries 21 tonnes, mostly roses from Chenggong and Jinning.',
          '每班运载21吨，主要是呈贡和晋宁的玫瑰。',
        ],
        ['The flowers are in the shops 30 hours after they were cut.', '鲜花剪下30小时后即可上架。'],
      ],
      [
        [
          'Yunnan sold flowers for 620 million USD abroad last year, up 13.7%.',
          '云南去年鲜花出口6.2亿美元，增长13.7%。',
        ],
        [undefined, '荷兰仍是最大的竞争对手。'],
      ],
    ],
  },
  {
    key: 'border-hospital',
    headline: { en: 'Ruili Opens a Hospital for Both Sides of the Border', zh: '瑞丽开设跨境医院' },
    source: { en: 'People’s Daily', zh: '人民日报' },
    paragraphs: [
      [
        [
          'Ruili has opened a hospital with 350 beds that treats patients from both sides of the border.',
          '瑞丽开设了一家有350张床位的医院，接收边境两侧的病人。',
        ],
        ['Doctors speak Chinese, Burmese and Dai.', '医生会说汉语、缅语和傣语。'],
        [
          'Patients from Myanmar pay the same fees as locals and need no visa for seven days.',
          '缅甸病人与本地人收费相同，七天内无需签证。',
        ],
        [
          'In its first week the hospital saw 2,046 patients and delivered 19 babies.',
          '开业首周，医院接诊2046人次，接生19名婴儿。',
        ],
      ],
    ],
  },
  {
    key: 'solar-lake',
    headline: {
      en: 'Solar Park Near Chuxiong Feeds 400,000 Homes',
      zh: '楚雄光伏园区为40万户供电',
    },
    source: yunnanDaily,
    paragraphs: [
      [
        [
          'A solar park near Chuxiong has gone on line with 1,150 megawatts.',
          '楚雄附近一座1150兆瓦的光伏园区并网发电。',
        ],
        [
          'It feeds 400,000 homes and lets sheep graze under its panels.',
          '它为40万户家庭供电，光伏板下还可放羊。',
        ],
      ],
      [
        [
          'The investor, Huaneng Lancang, spent 4.7 billion RMB, of which 30% is a loan from the Asian Infrastructure Bank.',
          '投资方华能澜沧投入47亿元，其中30%为亚洲基础设施银行贷款。',
        ],
        ['A second stage with batteries is planned for 2027.', '配备储能电池的二期计划于2027年建成。'],
        ['Farmers receive 900 RMB a year for each mu.', '农民每亩每年获得900元。'],
      ],
    ],
  },
  {
    key: 'coffee-school',
    headline: { en: 'Pu’er Trains Coffee Tasters for the Province', zh: '普洱为全省培训咖啡品鉴师' },
    source: { en: 'Mekong Business Weekly', zh: '湄公河商业周刊' },
    paragraphs: [
      [
        [
          'A school in Pu’er has trained 540 people to taste coffee since 2021.',
          '普洱一所学校自2021年以来培训了540名咖啡品鉴师。',
        ],
        [
          'The course takes nine weeks and ends with a test of 72 cups.',
          '课程为期九周，结业时要品鉴72杯咖啡。',
        ],
        ['Only 61% pass at the first attempt.', '只有61%的人一次通过。'],
        [
          '“A farmer who can taste can bargain,” says Ms Zhao Min, who runs the school.',
          '“会品鉴的农民就会议价，”学校负责人赵敏说。',
        ],
      ],
    ],
  },
  {
    key: 'night-train',
    headline: { en: 'Sleeper Train Links Dali With Vientiane', zh: '卧铺列车连接大理与万象' },
    source: yunnanDaily,
    paragraphs: [
      [
        [
          'A sleeper train will run from Dali to Vientiane on Fridays and Sundays.',
          '一趟卧铺列车将于每周五和周日从大理开往万象。',
        ],
        [
          'It takes 14 hours and 20 minutes, with a stop of an hour at the border in Mohan.',
          '全程14小时20分钟，在磨憨口岸停留一小时。',
        ],
        ['A bed costs 542 RMB; a seat costs 311 RMB.', '卧铺票价542元，座位票价311元。'],
      ],
      [
        [
          'The railway sold all 1,860 places of the first train in four minutes.',
          '首趟列车的1860张票在四分钟内售罄。',
        ],
        ['Dining cars serve Lao food on the way back.', undefined],
      ],
    ],
  },
  {
    key: 'elephants-chinese',
    headline: { zh: '西双版纳为野象修建第三条通道' },
    source: yunnanDaily,
    paragraphs: [
      [
        [undefined, '西双版纳为野象修建第三条通道，全长2.4公里。'],
        [undefined, '通道从高速公路下方穿过，宽度为85米。'],
        [undefined, '当地目前约有300头野象，比2010年增加了四成。'],
      ],
    ],
  },
]
