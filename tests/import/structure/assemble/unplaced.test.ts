import { expect, it } from 'vitest'
import { importLines } from '../../../../src/import/importLines.ts'
import { newAside } from '../../../../src/import/read/aside.ts'
import { readHtml } from '../../../../src/import/read/html/readHtml.ts'

const story = (name: string, more = '') =>
  `<h2>${name} Opens a New Container Port</h2><p>The port of ${name} has opened. Ships call each day.</p>${more}`

/** The texts without a place that an editor is asked about. */
function askedIn(html: string): string[] {
  const options = { fileName: 'may.html', month: '2024-05', oneLanguage: true }
  const { unplaced } = importLines(readHtml(html, newAside()), options)
  return unplaced.flatMap(({ expected, text }) => (expected ? [text] : []))
}

it('asks about a table of a story, each row as a sentence', () => {
  const row = (cells: string) =>
    `<tr>${cells.replace(/[^|]+\|/g, (cell) => `<td>${cell.slice(0, -1)}</td>`)}</tr>`
  const table = `<table>${['Port|boxes|change|', 'Yibin|4,000|+6%|', 'Fuling|310|−2%|'].map(row).join('')}</table>`
  expect(askedIn(story('Yibin', table) + story('Fuling') + story('Wanzhou'))).toEqual([
    'Port Yibin: boxes 4,000, change +6%.\nPort Fuling: boxes 310, change −2%.',
  ])
})

it.each([
  ['a letter that tells figures', ['A Letter', 'Dear members,', 'The Chamber grew from 142 to 171 firms.']],
  [
    'a letter of long sentences',
    [
      'A Letter',
      'Dear members,',
      'We met in Luzhou, and nobody asked us about tariffs. You asked about water, and about the barges below the bar.',
    ],
  ],
  ['figures below the heading of a calendar', ['Events in May', 'Its flowers are sold 30 hours later.']],
  ['a calendar', ['Events in May', '6 May: Tea party, Chengdu', '9 May: Visit to a port']],
])('asks about %s', (_, [heading = '', ...texts]) => {
  const own = `<h2>${heading}</h2>${texts.map((text) => `<p>${text}</p>`).join('')}`
  const asked = askedIn(`${story('Yibin')}${story('Fuling')}${own}${story('Wanzhou')}`)
  expect(asked.join('\n').split('\n')).toEqual(expect.arrayContaining(texts))
})

it('does not ask about a sentence of the editors that introduces stories', () => {
  const note =
    '<p>We print two stories from elsewhere, because our members will want to hear what has changed for schools in all of China.</p>'
  expect(askedIn(story('Yibin') + story('Fuling') + note + story('Wanzhou'))).toEqual([])
})

it('asks about a link between stories that is in none, if a story has none', () => {
  const line = (name: string) =>
    `<p><a href="https://${name}.example.org/">Read more · ${name} Office</a></p>`
  const html = (more: string) =>
    ['Yibin', 'Fuling', 'Wanzhou', 'Luzhou'].map((name) => story(name, more + line(name))).join('')
  expect(askedIn(html(''))).toEqual(
    ['Yibin', 'Fuling', 'Wanzhou'].map((name) => `Read more · ${name} Office\nhttps://${name}.example.org/`),
  )
  expect(askedIn(html('<p><a href="https://news.example.org/">More</a></p>'))).toEqual([])
})

it('asks about a second day below a headline only if it is another', () => {
  const asked = (later: number) =>
    askedIn(
      ['Yibin', 'Fuling', 'Wanzhou']
        .map((name, at) => {
          const days = `<p>${at + 7} May 2024</p><p>2024年5月${at + 7 + later}日</p><p>`
          return story(name).replace('<p>', days)
        })
        .join(''),
    )
  expect(asked(0)).toEqual([])
  expect(asked(9)).toEqual(['2024年5月16日', '2024年5月17日', '2024年5月18日'])
})
