/** A newsletter made for the tests. It has the layout and the faults of a real one, but every word is ours. */
export type MadeStory = {
  readonly headline: { readonly en: string; readonly zh?: string }
  readonly date?: string
  readonly section: 'latest' | 'relevant'
  readonly en: readonly string[]
  readonly zh?: readonly string[]
  readonly link?: string
  /** Whether a "More here" follows the body. */
  readonly more?: true
  readonly places: readonly string[]
  /** English sentences and Chinese clauses of each segment, counted from 0. */
  readonly pairs?: readonly (readonly [en: readonly number[], zh: readonly number[]])[]
}

const tram: MadeStory = {
  headline: { en: 'Chengdu Tram Line Carries Its Ten Millionth Rider', zh: '成都有轨电车迎来第1000万名乘客' },
  date: '2024-05-09',
  section: 'latest',
  places: ['chengdu'],
  en: [
    'On May 8, the operator of the newest tram line in Chengdu welcomed its ten millionth rider. The line is 39.3 kilometres long and serves 35 stops between the old town and the eastern suburbs. Trams leave every six minutes at peak hours. The operator, Rongcheng Tramways Co. Ltd, wants to cut that to five minutes by winter.',
  ],
  zh: [
    '5月8日，成都最新一条有轨电车线路的运营方迎来第1000万名乘客。线路全长39.3公里，在老城与东部城郊之间设有35座车站。高峰时段每6分钟发出一班电车；运营方蓉城有轨电车有限公司希望在入冬以前缩短到5分钟。',
  ],
  pairs: [
    [[0], [0]],
    [[1], [1]],
    [[2], [2]],
    [[3], [3]],
  ],
}

const coffee: MadeStory = {
  headline: {
    en: 'Yunnan Coffee Exports Rise 12.4% in the First Quarter',
    zh: '一季度云南咖啡出口增长12.4%',
  },
  date: '2024-05-14',
  section: 'latest',
  places: ['yunnan'],
  en: [
    'Customs officers in Kunming counted coffee exports worth 1.26 billion RMB between January and March, 12.4% more than a year before. Buyers in 29 countries took the beans. Growers expect a well-balanced harvest and plan high-quality drying yards in three counties, which should give work to 800 people.',
  ],
  zh: [
    '昆明海关统计，1月至3月云南咖啡出口12.6亿元，同比增长12.4%，咖啡豆销往29个国家。种植户预计今年收成均衡，并计划在三个县建设高质量晾晒场，可为800人提供“家门口”的工作。',
  ],
  pairs: [
    [[0, 1], [0]],
    [[2], [1]],
  ],
}

const hall: MadeStory = {
  headline: {
    en: 'Guiyang Data Hall Halves the Power That It Needs for Cooling',
    zh: '贵阳数据机房冷却用电减半',
  },
  date: '2024-05-20',
  section: 'latest',
  places: ['guiyang'],
  en: [
    'A data hall in Guiyang has halved the electricity that it spends on cooling. Water from a cave keeps its 12,000 machines at 24 degrees all year. Engineers from FAST Cooling designed the pipes, and the city paid 45 million RMB for them.',
  ],
  zh: [
    '贵阳一座数据机房的冷却用电减少了一半。溶洞里的水让1.2万台机器全年保持24度。管道由FAST Cooling的工程师设计，市里为此出资4500万元。',
  ],
  pairs: [
    [[0], [0]],
    [[1], [1]],
    [[2], [2]],
  ],
}

const clinic: MadeStory = {
  headline: { en: 'Chongqing Clinic Tries Out Robot Porters' },
  date: '2024-05-21',
  section: 'latest',
  places: ['chongqing'],
  en: [
    'Four robots now carry medicine and clean linen between the wards of a clinic in Chongqing. Nurses say that the robots spare them two hours of walking a day.',
    'The clinic will decide in autumn whether to buy ten more of the robots, at 98,000 yuan each.',
  ],
  more: true,
  link: 'https://news.example/chongqing/2024-05/21/clinic-robot-porters.html',
}

const market: MadeStory = {
  headline: { en: 'Slow Trains Bring Shoppers to the Markets of Diqing' },
  section: 'latest',
  places: ['diqing'],
  en: [
    'A slow train with room for baskets has stopped at the market towns of Diqing since spring. On a good day it brings 600 shoppers, who buy mushrooms, cheese and walnut oil. Railway officials plan a second train in October.',
  ],
  more: true,
  link: 'http://rail.example/diqing/slow-trains-bring-shoppers',
}

const exams: MadeStory = {
  headline: { en: 'National Board Shortens the Summer Examination Papers of Primary Schools' },
  section: 'relevant',
  places: [],
  en: [
    'Pupils in the upper years of primary school will sit shorter papers this summer. The national board has taken a third of the questions out, so that teachers have time to go through the answers with their classes.',
    'Parents were asked twice before the change was made. A summary of what they said can be read here',
  ],
  link: 'https://docs.example/board_summary_2024.pdf',
}

/** The stories of the made newsletter, page by page. */
export const madePages: readonly (readonly MadeStory[])[] = [[tram, coffee], [hall, clinic, market], [exams]]

export const madeStories: readonly MadeStory[] = madePages.flat()

export const madeNotice =
  'It is not about the Southwest, yet we think that this story will be useful to our members.'
export const madeStrayDate = '2024-05-30'
export const madeSources = {
  zh: ['四川日报', '贵州日报'],
  en: ['Sichuan Daily', 'Guizhou Daily'],
} as const
