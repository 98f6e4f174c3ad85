import { expect, it } from 'vitest'
import { newAside } from '../../../../src/import/read/aside.ts'
import { readPlainText } from '../../../../src/import/read/text/readPlainText.ts'

const read = (text: string) => readPlainText(text, newAside())
const textsOf = async (text: string) => (await read(text)).map((line) => line.text)

it('reads a forwarded email without the quotation signs', async () => {
  const quoted = ['Worth a look.', '', '> Port opens', '>', '> The port of Luzhou', '> > has opened.']
  const lines = await read(quoted.join('\n'))
  expect(lines.map(({ text }) => text)).toEqual([
    'Worth a look.',
    'Port opens',
    'The port of Luzhou',
    'has opened.',
  ])
  expect(lines.map(({ gap }) => gap)).toEqual([true, true, true, false])
  expect(lines.map(({ line }) => line)).toEqual([1, 3, 5, 6])
})

it('takes stars for the bullets of headlines if three have one, and else for signs of footnotes', async () => {
  const story = (name: string) => `* ${name} opens\n* ${name}开放\n\nA port opens. It is\n* not a list.\n\n`
  const heads = (await textsOf(['A', 'B', 'C'].map(story).join(''))).filter((text) => text.startsWith('■'))
  expect(heads).toHaveLength(6)
  const ruled = (name: string) => `** ${name} opens\n** ${name}开放\n------\nA port opens.\n\n`
  expect(await textsOf(['A', 'B', 'C'].map(ruled).join(''))).toContain('■ C开放')
  expect((await textsOf(story('A')))[0]).toBe('* A opens')
})

it('reads the title and the day of a Markdown file, and plain notes', async () => {
  const data = '---\ntitle: "Port news"\ndate: 2024-05-31\ntags: [news]\n---\n\n'
  const text = `${data}## Port opens\n\nShips call.[^1]\n\n## Bridge opens\n\n[^1]: Each day.\n`
  expect(await textsOf(text)).toEqual([
    ...['2024-05-31', 'Port news', 'Port opens', 'Ships call.', 'Bridge opens', '[1] Each day.'],
  ])
})

it('reads what programs for notes add to Markdown, and sets comments, tags and their lists aside', async () => {
  const aside = newAside()
  const text = [
    '## Port opens',
    '#luzhou #港口',
    '2024-05-02 #port Sichuan Daily',
    '',
    'The [[Port of Luzhou]] has ==opened==, says [[people#Li|Ms Li]]. %%ask <her>',
    'again%%',
    '',
    '![[port.png|400]]',
    '',
    '> [!quote]- Source',
    '> Sichuan Daily',
    '',
    '## Bridge opens',
    '',
    '```dataview',
    'TABLE date',
    '```',
  ].join('\n')
  const lines = await readPlainText(text, aside)
  expect(lines.map((line) => line.text)).toEqual([
    ...[
      'Port opens',
      '2024-05-02 Sichuan Daily',
      'The Port of Luzhou has opened, says Ms Li.',
      'Source',
      'Sichuan Daily',
      'Bridge opens',
    ],
  ])
  expect(aside.apart.map((one) => one.text)).toEqual([
    ...['#luzhou #港口', '#port', 'ask <her> again', 'port.png', 'TABLE date'],
  ])
})

it('keeps a quotation sign if few lines have one', async () => {
  expect((await textsOf('> Port opens\nThe port of Luzhou has opened.\nShips call.\nTrains call.'))[0]).toBe(
    '> Port opens',
  )
})

it('reads headings, stress and links of Markdown', async () => {
  const text = [
    '### Port opens',
    '### 港口开放',
    '**4 October 2021**',
    '',
    'The *port* of [Luzhou](https://luzhou.example/a_b_c) has __opened__.',
    '',
    '- [Read more](https://port.example/)',
    '',
    '### Bridge opens',
  ]
  const lines = await read(text.join('\n'))
  expect(lines.map((line) => [line.text, line.heading, line.gap])).toEqual([
    ['Port opens', true, true],
    ['港口开放', true, true],
    ['4 October 2021', true, true],
    ['The port of Luzhou has opened.', false, true],
    ['Read more', false, true],
    ['Bridge opens', true, true],
  ])
  expect(lines.flatMap(({ links }) => links)).toEqual([
    { label: 'Luzhou', address: 'https://luzhou.example/a_b_c' },
    { label: 'Read more', address: 'https://port.example/' },
  ])
})

it('keeps the signs in text that is not Markdown', async () => {
  expect(await textsOf('# 3 of 5\n2 * 3 * 4, and [1] (see https://port.example/)')).toEqual([
    '# 3 of 5',
    '2 * 3 * 4, and [1] (see https://port.example/)',
  ])
})

it('reads no line between single asterisks as a headline below headings of Markdown', async () => {
  const lines = await readPlainText(
    '# Letters\n\nYour map is wrong.\n\n*He Shuming*\n\n# Chess\n',
    newAside(),
  )
  expect(lines.map(({ heading }) => heading)).toEqual([true, false, false, true])
})

it('reads lines between single asterisks as headlines, because email programs write bold text so', async () => {
  const text = ['*Port opens*', 'The port of Luzhou', 'has opened.', '', '*Bridge opens*', 'It is `long`.']
  const lines = await read(text.join('\n'))
  expect(lines.map((line) => [line.text, line.heading])).toEqual([
    ['Port opens', true],
    ['The port of Luzhou', false],
    ['has opened.', false],
    ['Bridge opens', true],
    ['It is long.', false],
  ])
})

it('reads a sentence above dashes as text', async () => {
  const text = ['## Port opens', '', 'The port has opened.', '---', '## Bridge opens', '', 'It is long.']
  expect((await read(text.join('\n'))).map(({ heading }) => heading)).toEqual([true, false, true, false])
})
