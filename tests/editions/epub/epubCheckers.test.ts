import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import { describe, expect, it } from 'vitest'
import type { LanguagesShown } from '../../../src/archive/languages.ts'
import { epub } from '../../../src/editions/epub/epub.ts'
import { madeIssue } from '../../site/madeIssues.ts'
import { bundledArchive } from '../../support/bundled.ts'
import { makeFolder } from '../../support/makeFolder.ts'
import { drawnIssues, hostileIssue } from '../drawnIssues.ts'
import { madeSpeller } from '../madeSpeller.ts'

const root = { base: '/reader/', site: 'https://example.org' }
const editions: readonly LanguagesShown[] = [['en'], ['zh'], ['en', 'zh']]
const bundled = await bundledArchive()

/** One issue of all drawn stories: a book of many files takes a checker less time than many books. */
const drawn = madeIssue(
  '2021-11',
  drawnIssues.flatMap(({ stories }) => stories).map((story, at) => ({ ...story, id: `story-${at + 1}` })),
)

describe('a checker of EPUBs', () => {
  it.each([
    ['the archive', bundled],
    ['drawn stories', [drawn]],
    ['an issue of hostile texts', [hostileIssue]],
  ])('finds no error and no warning in %s, with pinyin and without', async (_, issues) => {
    const faults: string[] = []
    for (const issue of issues) {
      const books = [
        ...editions.map((shown) => epub(issue, shown, root)),
        epub(issue, ['en', 'zh'], root, madeSpeller),
      ]
      for (const [at, book] of books.entries()) {
        const { messages } = await EpubCheck.validate(await book)
        const found = messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage')
        faults.push(...found.map(({ id, message }) => `${issue.id}, book ${at + 1}: ${id} ${message}`))
      }
    }
    expect(faults).toEqual([])
  })

  const program = '/usr/bin/epubcheck'
  const command = existsSync(program) ? commandOf(program) : undefined

  it.skipIf(!command)('from Debian finds none in a book with every kind of text', async () => {
    const stories = [...hostileIssue.stories, ...drawn.stories.slice(0, 12)]
    const book = await epub(madeIssue('2021-12', stories), ['en', 'zh'], root, madeSpeller)
    const folder = await makeFolder({ 'all.epub': Buffer.from(book) })
    const [run = '', ...before] = command ?? []
    const { status, stdout, stderr } = spawnSync(run, [...before, '--failonwarnings', `${folder}/all.epub`], {
      encoding: 'utf8',
    })
    expect([status, stderr], stdout).toEqual([0, ''])
  })
})

/**
 * Debian's program is a Java archive, which some kernels cannot start directly. Without Java's second
 * compiler it takes three sevenths of the processor's time.
 */
function commandOf(program: string): readonly string[] {
  const file = realpathSync(program)
  const isArchive = readFileSync(file).subarray(0, 2).toString() === 'PK'
  return isArchive ? ['java', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', file] : [program]
}
