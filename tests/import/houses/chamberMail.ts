import type { House } from './house.ts'

/*
 * The mail of a chamber: nested tables, a letter to members, a list of contents, sections of its own, headlines in both
 * languages on one line, a line of date and source under each, and a link behind "Read the article 阅读原文".
 */
const stories: House['stories'] = [
  {
    en: 'Chengdu Opens a Night Bus Between Both Airports',
    zh: '成都开通两机场夜间巴士',
    date: '2021-10-08',
    link: 'https://bus.example/night?line=7&lang=en',
    english: [
      'A night bus has joined the two airports of Chengdu since the holiday. It leaves every forty minutes and costs 20 yuan.',
      'The operator, Jincheng Coaches, will add six electric buses if more than 900 passengers ride on a Friday.',
    ],
    chinese: [
      '国庆假期起，成都两座机场之间开通夜间巴士，每40分钟一班，票价20元。',
      '运营方锦城客运表示，如果周五客流超过900人次，将增加6辆电动巴士。',
    ],
  },
  {
    en: 'Guiyang Lets Small Firms Share a Data Hall',
    zh: '贵阳小企业可共用数据机房',
    date: '2021-10-11',
    link: 'https://data.example/hall',
    english: [
      'Firms with fewer than 50 staff may now rent single racks in a municipal data hall in Guiyang. Rent is 30% below that of private halls.',
    ],
    chinese: ['员工不足50人的企业现在可以在贵阳市属数据机房租用单个机柜，租金比民营机房低30%。'],
  },
  {
    en: 'Tax Office Shortens the Refund for Exporters to Five Days',
    zh: '税务部门将出口退税缩短至5天',
    date: '2021-10-14',
    link: 'https://tax.example/refund/5-days',
    english: [
      'Exporters in Sichuan will have their refunds within five working days. Until now it took nine days on average.',
      'The tax office says that 12,400 firms handed in their papers online in September.',
    ],
    chinese: [
      '四川出口企业将在5个工作日内收到退税，此前平均需要9天。',
      '税务部门称，9月有1.24万家企业在线提交材料。',
    ],
  },
  {
    en: 'Yunnan Growers Sell Roses by Rail to Laos',
    zh: '云南花农经铁路向老挝销售玫瑰',
    date: '2021-10-19',
    link: 'https://rose.example/rail',
    english: [
      'The first wagon with 300,000 roses left Kunming for Vientiane last week. The journey takes two days less than by lorry.',
    ],
    chinese: ['首节装载30万枝玫瑰的车厢上周从昆明驶往万象，比公路运输节省两天。'],
  },
  {
    en: 'Chongqing Port Tests a Crane Without a Driver',
    zh: '重庆港试用无人驾驶起重机',
    date: '2021-10-22',
    link: 'https://port.example/crane',
    english: [
      'A crane at the port of Chongqing now lifts boxes without a driver. In its first week it moved 1,150 boxes and stopped twice.',
      'Four more cranes will be converted by March.',
    ],
    chinese: [
      '重庆港一台起重机开始无人驾驶作业，首周吊装1150个集装箱，停机两次。',
      '明年3月前还将改造4台起重机。',
    ],
  },
]

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
]

function dateLine(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(day)} ${months[Number(month) - 1]} ${year} | ${year}年${Number(month)}月${Number(day)}日`
}

function item({ en, zh, date = '', link = '', english, chinese }: House['stories'][number]): string {
  return `<tr><td style="padding:12px 24px"><table width="100%"><tr><td>
<p style="font-size:17px;color:#003366"><strong>${en} ${zh}</strong></p>
<p style="font-size:12px;color:#777777">${dateLine(date)}</p>
${english.map((text) => `<p>${text}</p>`).join('\n')}
${chinese.map((text) => `<p>${text}</p>`).join('\n')}
<p><a href="${link.replaceAll('&', '&amp;')}">Read the article 阅读原文</a></p></td></tr></table></td></tr>`
}

function section(name: string): string {
  return `<tr><td bgcolor="#003366"><font color="#ffffff"><b>${name}</b></font></td></tr>`
}

const content = `<html><body><center><table width="600">
<tr><td><a href="https://chamber.example/online">View this mail in your browser</a></td></tr>
<tr><td><h1>The Western Gateway</h1><p>Monthly briefing for members | October 2021</p></td></tr>
<tr><td><p>Dear members and friends,</p>
<p>Autumn is here, and with it five stories that we think matter to your business. We hope to see many of you at our tea party.</p>
<p>Best wishes,<br>The editors</p></td></tr>
<tr><td><p><b>In this issue 本期内容</b></p><ul>${stories.map(({ en }) => `<li>${en}</li>`).join('')}</ul></td></tr>
${section('Transport and Logistics 交通物流')}${stories.slice(0, 1).map(item).join('')}
${section('Policy Corner 政策园地')}${stories.slice(1, 3).map(item).join('')}
${section('Around the Region 区域动态')}${stories.slice(3).map(item).join('')}
<tr><td><p><b>Upcoming events 活动预告</b></p>
<p>5 November – Tea party, Chengdu</p><p>18 November – Customs workshop, Chongqing</p>
<p><a href="https://chamber.example/events">Register here</a></p></td></tr>
<tr><td><p>Contact us: +86 28 5550 0199 | <a href="mailto:news@chamber.example">news@chamber.example</a></p>
<p>You receive this mail because you are a member. <a href="https://chamber.example/unsubscribe">Unsubscribe</a></p></td></tr>
</table></center></body></html>`

export const chamberMail: House = {
  name: 'the mail of a chamber',
  format: 'html',
  fileName: 'briefing.html',
  month: '2021-10',
  content,
  stories,
}
