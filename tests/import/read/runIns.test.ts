import { expect, it } from 'vitest'
import { readHtml } from '../../../src/import/read/html/readHtml.ts'

const stories = [
  [
    'Port of Luzhou adds a crane.',
    'A crane has begun work at the port of Luzhou and lifts 40 boxes an hour.',
  ],
  ['遵义大桥获奖。', '遵义一座大桥因护栏获奖，护栏会随风发出嗡鸣，路过的人都很喜欢。'],
  ['Tea of Pu’er goes by rail:', 'Tea from Pu’er now goes to the coast by rail. The journey takes two days.'],
]

function linesOf(paragraphs: readonly (readonly string[])[], more = ''): string[] {
  const page = paragraphs.map(([head, text]) => `<p><b>${head}</b> ${text}</p>`).join('') + more
  return readHtml(page).map(({ text, heading }) => (heading ? `# ${text}` : text))
}

it('separates bold headlines from the text that they run into', () => {
  expect(linesOf(stories)).toEqual(
    stories.flatMap(([head = '', text]) => [`# ${head.replace(/[.。:]$/, '')}`, text]),
  )
})

it('separates them at a dash, and removes it', () => {
  const heads = stories.map(([head = '']) => head.replace(/[.。:]$/, ''))
  const dashed = stories.map(([, text = ''], at) => [heads[at] ?? '', `${at === 1 ? '——' : '– '}${text}`])
  expect(linesOf(dashed)).toEqual(stories.flatMap(([, text = ''], at) => [`# ${heads[at]}`, text]))
})

it('leaves bold words in place if most text has none', () => {
  const other = '<p>A school for the makers of cheese has opened in Dali. It has 60 places.</p>'
  expect(linesOf(stories, other.repeat(4))[0]).toBe(stories[0]?.join(' '))
})

it('leaves labels in place', () => {
  const labels = stories.map(([, text]) => ['Deadline:', text ?? ''])
  expect(linesOf(labels)).toEqual(labels.map((label) => label.join(' ')))
})
