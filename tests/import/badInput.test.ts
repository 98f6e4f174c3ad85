import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runImport } from '../../src/cli/runImport.ts'
import { UserError } from '../../src/messages/userError.ts'
import { plantedFile, plantedText } from '../newsletters/plantedNewsletters.ts'
import { wordDocument } from '../newsletters/writers/wordPackage.ts'
import { english as inEnglish } from '../support/english.ts'
import { lockedPdf, pdfOf } from '../support/smallPdf.ts'
import { zip } from '../support/zip.ts'

let folder = ''
const out = () => join(folder, 'out')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function importing(name: string, content: string | Uint8Array, ...options: string[]): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, content)
  return runImport([file, '--out', out(), ...options], inEnglish)
}

const english = 'Chengdu Opens a Library (2024-05-01)\n\nThe library has 300 seats and opens at eight.\n'
const zeros = Buffer.alloc(201e6)
const story = 'Chengdu Opens a Library (2024-05-01)\n\n'
const manyHeadlines = Array.from(
  { length: 1001 },
  (_, index) => `Chengdu Opens Library ${index} (2024-05-01)\n\n`,
).join('')

it.each<readonly [what: string, name: string, content: string | Uint8Array, message: RegExp]>([
  ['an empty file', 'may.txt', '', /^import\.noText$/],
  ['white space alone', 'may.txt', ' \n\n \f\n', /^import\.noText$/],
  ['a scan', 'may.pdf', pdfOf(['']), /^import\.noText$/],
  ['a page of 50,001 letters', 'may.pdf', pdfOf(['a'.repeat(50_001)]), /^import\.tooMany$/],
  ['a locked PDF', 'may.pdf', lockedPdf(), /^import\.locked .*may\.pdf/],
  ['a locked Word file', 'may.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /^import\.locked .*may\.docx/],
  ['a PDF that is none', 'may.pdf', 'not a PDF at all', /^import\.damaged .*may\.pdf/],
  ['a cut OpenDocument text', 'may.odt', 'PK\u0003\u0004', /^import\.damaged /],
  ['one language', 'may.txt', english, /^import\.noLanguage \{"language":"zh"\}/],
  ['no headline', 'may.txt', 'The library has 300 seats.\nIt opens at eight.\n', /^import\.noStory$/],
  ['no month', 'may.txt', plantedText('gathered.txt').replaceAll('2024-', '202-'), /^import\.noMonth$/],
  ['a zip bomb', 'may.docx', zip({ 'word/document.xml': zeros }), /^import\.tooMany$/],
  ['a Word file that is none', 'may.docx', 'not a zip at all', /^import\.damaged /],
  ['a zip without a document', 'may.docx', zip({ 'a.txt': 'a' }), /^import\.noText$/],
  ['1 MB of brackets', 'may.txt', '('.repeat(1e6 + 1), /^import\.tooMany$/],
  ['a page of scripts', 'may.html', '<div></div><script>show({ text: "News" })</script>', /^import\.noText$/],
  ['elements 8,000 deep', 'may.html', '<div>'.repeat(8000), /^import\.tooMany$/],
  ['1 MB of <', 'may.html', '<'.repeat(1e6 + 1), /^import\.tooMany$/],
  ['20,001 lines', 'may.txt', 'A line.\n'.repeat(20_001), /^import\.tooMany$/],
  ['1,001 headlines', 'may.txt', manyHeadlines, /^import\.tooMany$/],
  ['6,001 figures', 'may.txt', `${story}${'1 2 '.repeat(3001)}`, /^import\.tooMany$/],
  [
    'long stories',
    'may.txt',
    `${story}${'Tea. '.repeat(1000)}\n\n${'茶。'.repeat(1000)}`,
    /^import\.tooMany$/,
  ],
  ['an empty Word file', 'may.docx', wordDocument(''), /^import\.noText$/],
  ['another kind of file', 'may.doc', 'x', /^import\.noReader /],
])('says what is wrong with %s, and writes nothing', async (_what, name, content, message) => {
  const failed = await importing(name, content).catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(UserError)
  expect(failed).toHaveProperty('message', expect.stringMatching(message))
  await expect(readdir(out())).rejects.toThrow('ENOENT')
})

// Each of these took minutes with a pattern that searches for a word's end from each of its letters.
it.each([
  ['letters', 'a'],
  ['Chinese characters', '都'],
  ['brackets', '('],
  ['digits', '1'],
  ['cut words', 'a- '],
  ['short sentences', 'A. b. '],
])('ends within seconds with a paragraph of 300,000 %s', async (_what, unit) => {
  const text = `${story}${unit.repeat(300_000 / unit.length)}.\n`
  await expect(importing('may.txt', text, '--one-language')).resolves.toContain('1 story')
})

it('refuses a file of 200 MB without reading it', async () => {
  const file = join(folder, 'huge.pdf')
  await writeFile(file, '')
  await truncate(file, 200e6)
  await expect(runImport([file, '--out', out()], inEnglish)).rejects.toThrow(
    /^import\.tooLarge .*"size":200,"most":100/,
  )
})

it('names a file that is missing', async () => {
  await expect(runImport([join(folder, 'none.txt')], inEnglish)).rejects.toThrow(
    /^import\.unreadable .*none\.txt/,
  )
})

it('prints its usage if the arguments are wrong', async () => {
  await expect(runImport([], inEnglish)).rejects.toThrow('import.oneFile')
  await expect(runImport(['a.txt', '--isue', '2024-05'], inEnglish)).rejects.toThrow('arguments.unreadable')
  await expect(importing('may.txt', plantedText('gathered.txt'), '--issue', '2024-13')).rejects.toThrow(
    'import.notAMonth',
  )
})

it('accepts a newsletter in one language if the option says so', async () => {
  await expect(importing('may.txt', english, '--one-language')).resolves.toMatch(/1 story, 0 in both/)
})

it('reads GB18030', async () => {
  const file = join(folder, 'gb.txt')
  await writeFile(file, await readFile(plantedFile('gathered.gb18030.txt')))
  const record: unknown = JSON.parse(await runImport([file, '--out', out(), '--json'], inEnglish))
  expect(record).toHaveProperty('stories.0.headline.zh', '成都有轨电车迎来第1000万名乘客')
})

it('writes the issue and, beside it, what is in no story', async () => {
  await importing('may.txt', plantedText('gathered.txt'))
  expect((await readdir(out())).sort()).toEqual(['2024-05.json', '2024-05.unplaced.txt'])
  expect(await readFile(join(out(), '2024-05.unplaced.txt'), 'utf8')).toContain(
    '[page 1, line 5] a date that belongs to no headline',
  )
})

it('overwrites an issue only if it is told to', async () => {
  await importing('may.txt', plantedText('gathered.txt'))
  await writeFile(join(out(), '2024-05.json'), 'edited')
  await expect(importing('may.txt', plantedText('gathered.txt'))).rejects.toThrow('import.exists')
  expect(await readFile(join(out(), '2024-05.json'), 'utf8')).toBe('edited')
  await importing('may.txt', plantedText('gathered.txt'), '--force')
  expect(await readFile(join(out(), '2024-05.json'), 'utf8')).toContain('"id": "2024-05"')
  expect((await readdir(out())).sort()).toEqual(['2024-05.json', '2024-05.unplaced.txt'])
})
