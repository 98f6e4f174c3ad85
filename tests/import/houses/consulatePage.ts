import type { House } from './house.ts'

/*
 * A web page of a trade office: Chinese headline first, the date without a year in brackets behind the English one,
 * paragraphs of the two languages by turns, a table of figures, subheadings, a caption, a pull quote and a footnote.
 */
const stories: House['stories'] = [
  {
    zh: '云南天文台向中学生开放',
    en: 'Yunnan observatory opens to schools',
    date: '2023-02-14',
    link: 'https://stars.example/schools',
    english: [
      'The observatory above Kunming will open its dome to schools on two evenings a week. Each evening has room for 35 pupils.',
      'Astronomers will answer questions afterwards, in Mandarin or English.',
    ],
    chinese: [
      '昆明山上的天文台每周有两个晚上向学校开放圆顶，每晚可接待35名学生。',
      '天文学家随后用普通话或英语回答提问。',
    ],
  },
  {
    zh: '成都咖啡馆数量超过上海老城',
    en: 'Chengdu has more cafes than old Shanghai',
    date: '2023-02-20',
    link: 'https://coffee.example/count',
    english: [
      'A count by students found 4,380 cafes within the third ring road of Chengdu. Two years ago there were 3,100.',
      'Rents near the river have risen by 18% since then, and owners fear that small places will have to close.',
    ],
    chinese: [
      '学生统计发现，成都三环内有4380家咖啡馆，两年前为3100家。',
      '此后河边租金上涨18%，业主担心小店将不得不关门。',
    ],
  },
  {
    zh: '贵州苗绣进入时装学校课程',
    en: 'Miao embroidery enters the fashion school',
    date: '2023-02-27',
    link: 'https://thread.example/miao',
    english: [
      'Students of fashion in Guizhou will spend a term with embroiderers of the Miao. Twelve villages have offered lodging.',
      'The best pieces will be shown in Edinburgh in August.',
    ],
    chinese: [
      '贵州时装专业学生将跟随苗绣绣娘学习一个学期，12个村寨提供住宿。',
      '优秀作品8月将在爱丁堡展出。',
    ],
  },
]

function byTurns({ english, chinese }: House['stories'][number]): string {
  return english.map((text, index) => `<p>${text}</p>\n<p>${chinese[index] ?? ''}</p>`).join('\n')
}

function item(story: House['stories'][number], extra: string): string {
  return `<h3>${story.zh}</h3><h3>${story.en} (${Number(story.date?.slice(8))} Feb)</h3>
${byTurns(story)}
${extra}
<p><a href="${story.link}">Continue reading</a></p>`
}

const table = `<table><tr><th>District</th><th>2021</th><th>2023</th></tr>
<tr><td>Jinjiang</td><td>640</td><td>910</td></tr><tr><td>Wuhou</td><td>702</td><td>1,015</td></tr></table>
<p><small>Table: cafes by district</small></p>`
const [stars, coffee, thread] = stories
if (!stars || !coffee || !thread) throw new RangeError('the page is laid out for three stories')

export const consulatePage: House = {
  name: 'the page of a trade office',
  format: 'html',
  fileName: 'southwest-notes-2023-02.html',
  month: '2023-02',
  content: `<!doctype html><html><body><nav><a href="/home">Home</a> <a href="/news">News</a></nav>
<h1>Southwest Notes</h1><h2>西南札记</h2><p>February 2023</p><hr>
<h2>LATEST NEWS</h2>
${item(stars, '<p><em>Photo: the dome at dusk</em></p>')}
${item(coffee, table)}
${item(thread, '<blockquote>“Twelve villages have offered lodging.”</blockquote>')}
<footer><p>© 2023 The Trade Office. <a href="https://office.example/privacy">Privacy</a></p></footer></body></html>`,
  stories,
}
