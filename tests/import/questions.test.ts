import { expect, it } from 'vitest'
import { importFindings } from '../../src/import/importFindings.ts'
import { importLines } from '../../src/import/importLines.ts'
import { newAside } from '../../src/import/read/aside.ts'
import { readHtml } from '../../src/import/read/html/readHtml.ts'

it('asks about a headline that is set unlike the others, and about text that is set like them', () => {
  const story = (name: string, more = '') =>
    `<h2>${name} Opens a New Library</h2><p>The library of ${name} has 300 seats. It opens at eight.</p>${more}`
  const unlike =
    '<p>Chengdu Opens a Zoo (2024-05-03)</p><p>The zoo of Chengdu has 300 seats. It opens at nine.</p>'
  const alike = '<h2>What comes next?</h2><p>More will come.</p><h2>And what then?</h2><p>Nobody can say.</p>'
  const html = story('Yibin', unlike) + story('Luzhou', alike) + story('Fuling') + story('Wanzhou')
  const imported = importLines(readHtml(html, newAside()), { fileName: '2024-05', oneLanguage: true })
  const asked = importFindings('2024-05.html', imported).filter(({ rule }) => rule === 'import-headline')
  expect(asked).toMatchObject([
    { code: 'orEnd', params: { text: 'Chengdu Opens a Zoo' }, at: { path: '$.stories[1].headline' } },
    { code: 'orText', params: { text: 'What comes next?' }, at: { path: '$.stories[2].body[1][0]' } },
    { code: 'orText', params: { text: 'And what then?' }, at: { path: '$.stories[2].body[3][0]' } },
  ])
})

it('asks about the order of day and month if figures do not decide it', () => {
  const html =
    '<h2>Chengdu Opens a Zoo (5/9/2024)</h2><p>The zoo of Chengdu has 300 seats. It opens at nine.</p>'
  const imported = importLines(readHtml(html, newAside()), { fileName: 'news', oneLanguage: true })
  expect(imported.issue.stories[0]?.date).toBe('2024-09-05')
  const asked = importFindings('news.html', imported).filter(({ rule }) => rule === 'import-date')
  expect(asked).toMatchObject([{ code: 'dayFirst', params: { count: 1 }, at: { path: '$' } }])
})

it('asks for the translation of a sentence that has none, at its place', () => {
  const texts = [
    'A choir from the next village sang at the gate of the school.',
    'Growers in the valley planted new orange trees last spring.',
    '邻村合唱团在学校门口唱歌。',
  ]
  const html = `<h2>Growers Plant Oranges 种植户种下橙子树</h2>${texts.map((text) => `<p>${text}</p>`).join('')}`
  const imported = importLines(readHtml(html, newAside()), { fileName: '2024-05' })
  const asked = importFindings('news.html', imported).filter(({ rule }) => rule === 'import-pairs')
  expect(asked).toMatchObject([
    {
      params: { text: texts[1], language: 'zh' },
      at: { path: '$.stories[0].body[1][0]', place: 'page 1, line 3' },
    },
  ])
})
