import type { House } from './house.ts'

/*
 * A trade body's bulletin as plain text: numbered headlines that end with a stop, datelines without a year in the first
 * sentence of either language, lines of sources, rules of hyphens, and an advertisement between two stories.
 */
const stories: House['stories'] = [
  {
    en: 'Panzhihua mangoes reach London by air.',
    zh: '攀枝花芒果空运抵达伦敦。',
    date: '2022-08-03',
    english: [
      'Eight tonnes of mangoes from Panzhihua were sold in London within three days. The fruit had left Chengdu on a freight plane on Sunday evening.',
      'The growers want to send one plane a week until October.',
    ],
    chinese: [
      '攀枝花8吨芒果三天内在伦敦售罄。这批水果周日晚间搭乘货机离开成都。',
      '种植户希望在10月以前每周发出一架货机。',
    ],
  },
  {
    en: 'Zunyi distillers agree on a common bottle.',
    zh: '遵义酒企统一酒瓶标准。',
    date: '2022-08-09',
    english: [
      'Fourteen distillers in Zunyi will use the same bottle from next year. A common bottle is easier to collect, and saves 2.5 million yuan a year.',
    ],
    chinese: ['遵义14家酒企明年起使用同一种酒瓶。统一酒瓶便于回收，每年可节省250万元。'],
  },
  {
    en: 'Dali weavers open a school for dyeing.',
    zh: '大理织户开办染布学校。',
    date: '2022-08-17',
    english: [
      'Weavers in Dali have opened a school in an old grain store. Forty pupils learn to dye cloth with indigo in the first term.',
      'Half of the fees are paid by the county.',
    ],
    chinese: ['大理织户在一座旧粮仓里开办学校。首学期有40名学员学习蓝靛染布。', '学费一半由县里承担。'],
  },
  {
    en: 'Yibin puts electric ferries on the Yangtze.',
    zh: '宜宾电动渡轮投入长江运营。',
    date: '2022-08-24',
    english: [
      'Two electric ferries cross the Yangtze at Yibin every quarter of an hour. Each carries 60 passengers and charges its batteries at lunch.',
    ],
    chinese: ['两艘电动渡轮每15分钟在宜宾横渡长江。每艘可载60人，午间充电。'],
  },
]

const towns = [
  ['CHENGDU', '成都'],
  ['ZUNYI', '遵义'],
  ['DALI', '大理'],
  ['YIBIN', '宜宾'],
] as const
const papers = [
  ['Fruit Growers Weekly', '果农周报'],
  ['Guizhou Daily', '贵州日报'],
  ['Cloth and Colour', '布与色'],
  ['River Times', '江河时报'],
] as const

function item({ en, zh, date = '', english, chinese }: House['stories'][number], index: number): string {
  const day = Number(date.slice(8))
  const [town, chineseTown] = towns[index] ?? ['', '']
  const [paper, chinesePaper] = papers[index] ?? ['', '']
  return `${index + 1}. ${en}

${wrap(`${town}, ${day} Aug — ${english[0]}`)}
${english.slice(1).map((text) => `\n${wrap(text)}\n`)}
${index + 1}、${zh}

${wrapChinese(`本报${chineseTown}8月${day}日讯 ${chinese[0]}`)}
${chinese.slice(1).map((text) => `\n${wrapChinese(text)}\n`)}
Source: ${paper}  来源：${chinesePaper}
`
}

function wrap(text: string): string {
  return text.replace(/(.{1,68})(?: |$)/g, '$1\n').trimEnd()
}

function wrapChinese(text: string): string {
  return text.replace(/(.{1,34})(?![，。])/g, '$1\n').trimEnd()
}

const advertisement = `ADVERTISEMENT

Cold stores to let in Longquan
From 40 to 900 square metres, ready for your fruit. Call 028 5550 0142
or write to let@cold.example.
`
const rule = `${'-'.repeat(60)}\n`
const [first = '', second = '', ...others] = stories.map(item)

export const tradeBulletin: House = {
  name: 'the bulletin of a trade body',
  format: 'text',
  fileName: 'bulletin.txt',
  month: '2022-08',
  content: `FRUIT, CLOTH AND RIVER
Bulletin of the Upstream Traders' Association
No. 31, August 2022

${rule}
${first}
${rule}
${second}
${rule}
${advertisement}
${others.map((text) => `${rule}\n${text}`).join('\n')}
${rule}
Upstream Traders' Association, 8 Quay Street, Luzhou
Tel. 0830 5550 077, office@upstream.example
To leave this list, answer with the word STOP.
`,
  stories: stories.map((story) => story),
}
