import type { Line, Role } from './newsletter.ts'

/** Texts of a newsletter that are not stories. All are invented. */
const texts = {
  advert: [
    'Advertisement 广告',
    'Offices in the Jade Tower, Chengdu: from 85 RMB a square metre. Ask Meridian Estates.',
    '成都玉楼写字间出租，每平方米85元起，欢迎垂询子午置业。',
  ],
  calendar: [
    'Coming Events 活动预告',
    '5 September: Breakfast on customs rules, Chongqing 9月5日：海关规则早餐会，重庆',
    '18 September: Visit to a tea garden, Zunyi 9月18日：参观茶园，遵义',
  ],
  contact: [
    'Contact Us 联系我们',
    'Southwest Trade Circle, Room 1204, 88 Renmin South Road, Chengdu',
    'Telephone +86 28 5550 1234 · news@swcircle.example',
  ],
  unsubscribe: [
    'You receive this mail because you are a friend of the Southwest Trade Circle.',
    'Unsubscribe 退订',
  ],
} as const

const roles = {
  advert: 'advert',
  calendar: 'calendar',
  contact: 'contact',
  unsubscribe: 'unsubscribe',
} as const

/** The lines of an advertisement, a calendar of events, a contact page or unsubscribe links. */
export function blockOf(kind: keyof typeof texts): Line[] {
  return texts[kind].map((text) => lineOf(roles[kind], text))
}

/** A line, with its language by its letters. */
export function lineOf(role: Role, text: string): Line {
  const han = /\p{Script=Han}/u.test(text)
  const latin = /[A-Za-z]{2}/.test(text)
  return { role, language: han && latin ? 'both' : han ? 'zh' : 'en', runs: [{ text }] }
}

/** The names of the newsletter and the issue, above everything else. */
export function titleBlock(month: string, number: number): Line[] {
  const [year, monthOfYear] = month.split('-').map(Number)
  return [
    lineOf('title', 'Southwest Trade Circle Monthly'),
    lineOf('title', '西南商圈月报'),
    lineOf('title', `Issue ${number} 第${number}期 · ${year}年${monthOfYear}月`),
  ]
}

/** Names that a house gives its sections. */
export const ownSections = [
  'Policy and Markets 政策与市场',
  'Around the Region 区域纵览',
  'City Life 城市生活',
] as const

const subheadings = [
  ['What Comes Next', '下一步'],
  ['Why It Matters', '为何重要'],
  ['The Figures', '数字'],
] as const

export function subheadingOf(number: number): (typeof subheadings)[number] {
  return subheadings[number % subheadings.length] ?? subheadings[0]
}

type SideTexts = {
  readonly caption: string
  readonly footnote: string
  readonly table: readonly (readonly string[])[]
}

/** A caption, a footnote and a table of figures for a story. */
export function sideTexts(key: string): SideTexts {
  const number = [...key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 90
  return {
    caption: `Photo: the site in spring, seen from the river (archive no. ${number}) 图：春季实景`,
    footnote: `* Figures are rounded; see table ${number} of the yearbook.`,
    table: [
      ['', '2022', '2023', 'Change 变化'],
      ['Output 产量', `${number + 210}`, `${number + 254}`, `+${number / 10}%`],
      ['Exports 出口', `${number + 31}`, `${number + 36}`, '+4.1%'],
    ],
  }
}
