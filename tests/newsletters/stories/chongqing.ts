import type { PoolStory } from './poolStory.ts'

const chongqingDaily = { en: 'Chongqing Daily', zh: '重庆日报' } as const

export const chongqingStories: readonly PoolStory[] = [
  {
    key: 'monorail-line',
    headline: {
      en: 'Chongqing Tests Driverless Monorail on Line 9',
      zh: '重庆在9号线测试无人驾驶单轨列车',
    },
    source: chongqingDaily,
    paragraphs: [
      [
        [
          'Chongqing has begun to test driverless monorail trains on 14 kilometres of Line 9.',
          '重庆开始在9号线的14公里线路上测试无人驾驶单轨列车。',
        ],
        [
          'The trains climb slopes of 6% and stop within 40 centimetres of the mark.',
          '列车可爬6%的坡，停车误差在40厘米以内。',
        ],
        [
          'For the next six months a driver stays on board, with his hands in his lap.',
          '今后六个月，车上仍有一名司机，但不操作。',
        ],
      ],
      [
        ['If all goes well, passengers may ride from next spring.', '如一切顺利，明年春天乘客即可乘坐。'],
        [
          'The operator, Chongqing Rail Transit Group Co. Ltd, has ordered 32 trains for 2.1 billion RMB.',
          '运营方重庆轨道交通集团有限公司以21亿元订购了32列列车。',
        ],
      ],
    ],
  },
  {
    key: 'laptop-output',
    headline: { en: 'One Laptop in Four Now Comes From Chongqing', zh: '全球四分之一的笔记本电脑产自重庆' },
    source: chongqingDaily,
    paragraphs: [
      [
        [
          'Factories in Chongqing made 74.6 million laptops last year, the statistics bureau said.',
          '统计局表示，重庆的工厂去年生产了7460万台笔记本电脑。',
        ],
        [
          'That is one in four of all that were sold in the world, and the city has ranked first for ten years in a row.',
          '这相当于全球销量的四分之一，该市已连续十年位居第一。',
        ],
        [
          'Output fell by 3.2% in the first quarter, since buyers in Europe wait for new chips.',
          '由于欧洲买家等待新芯片，一季度产量下降3.2%。',
        ],
        ['Wages in the trade rose by 5% to 7,350 RMB a month.', '行业月薪上涨5%，达到7350元。'],
      ],
    ],
  },
  {
    key: 'cold-store',
    headline: {
      en: 'Guoyuan Port Builds a Cold Store for Thai Durian',
      zh: '果园港为泰国榴莲建设冷库',
    },
    source: { en: 'Yangtze Trade Review', zh: '长江商贸评论' },
    paragraphs: [
      [
        [
          'Guoyuan Port in Liangjiang New Area builds a cold store for 52,000 tonnes of fruit.',
          '两江新区的果园港正在建设可存放5.2万吨水果的冷库。',
        ],
        [
          'Durian from Thailand reaches it in 88 hours by rail through Laos.',
          '泰国榴莲经老挝铁路88小时即可运抵。',
        ],
      ],
      [
        [
          'Before the railway opened, ships needed ten days and a tenth of the fruit spoiled.',
          '铁路开通以前，船运需要10天，十分之一的水果会变质。',
        ],
        [undefined, '冷库全部使用水电。'],
        [
          'The first hall opens in December; the second follows a year later.',
          '第一座仓库12月启用，第二座一年后启用。',
        ],
      ],
    ],
  },
  {
    key: 'hotpot-standard',
    headline: { en: 'Chongqing Writes a Standard for Hotpot Oil', zh: '重庆制定火锅油标准' },
    source: chongqingDaily,
    paragraphs: [
      [
        [
          'The market regulator of Chongqing has published a standard for the oil in hotpot.',
          '重庆市场监管局发布了火锅油标准。',
        ],
        [
          'It sets limits for 16 substances and forbids the use of the same oil twice.',
          '标准规定了16种物质的限量，并禁止重复使用火锅油。',
        ],
        ['Restaurants that break it pay up to 200,000 RMB.', '违反规定的餐厅最高罚款20万元。'],
        ['The city has more than 35,000 hotpot restaurants.', '全市有3.5万多家火锅店。'],
        ['Inspectors will first visit Yuzhong and Jiangbei.', undefined],
      ],
    ],
  },
  {
    key: 'bridge-insurance',
    headline: {
      en: 'British Insurer Covers Three Bridges Over the Jialing',
      zh: '英国保险公司承保嘉陵江三座大桥',
    },
    source: { en: 'China Daily', zh: '中国日报' },
    paragraphs: [
      [
        [
          'Northwick Mutual, an insurer from Leeds, has agreed to cover three bridges over the Jialing River.',
          '来自利兹的保险公司诺斯威克同意承保嘉陵江上的三座大桥。',
        ],
        [
          'Sensors on the bridges report wind, weight and tremor every two seconds.',
          '桥上的传感器每两秒报告一次风力、荷载和震动。',
        ],
        [
          'The premium is 9.6 million RMB a year and falls by a fifth if no sensor fails.',
          '保费为每年960万元；若无传感器失灵，则降低五分之一。',
        ],
      ],
      [
        [
          'The contract runs until 2031. It is the first of its kind in western China.',
          '合同持续到2031年，是中国西部首份此类合同。',
        ],
      ],
    ],
  },
  {
    key: 'pensions-chinese',
    headline: { zh: '渝北区为农村老人开通上门体检' },
    source: chongqingDaily,
    paragraphs: [
      [
        [undefined, '渝北区卫生部门为农村老人开通上门体检服务。'],
        [undefined, '首批服务覆盖12个镇、8600名七十岁以上老人。'],
        [undefined, '体检车每周三出发，结果三天内送到家中。'],
      ],
    ],
  },
]
