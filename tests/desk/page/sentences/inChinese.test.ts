import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkIssue } from '../../../../src/check/checkIssue.ts'
import { checkNames } from '../../../../src/check/checkNames.ts'
import { inChinese } from '../../../../src/desk/page/sentences/inChinese.ts'
import { parseIssue } from '../../../../src/disk/archive/parseIssue.ts'
import { importFile } from '../../../../src/import/importFile.ts'
import type { Finding } from '../../../../src/messages/finding.ts'
import { kinds, plantError, seeded } from '../../../check/plantError.ts'
import { composeNewsletter } from '../../../newsletters/compose/composeNewsletter.ts'
import { seededChoices } from '../../../newsletters/seededChoices.ts'
import { drawStyle } from '../../../newsletters/style/drawStyle.ts'
import { writeNewsletter } from '../../../newsletters/writers/writeNewsletter.ts'
import { breakIssue, brokenIssues } from '../../../support/brokenIssues.ts'
import { bundledArchive } from '../../../support/bundledArchive.ts'
import { makeFolder } from '../../../support/makeFolder.ts'

/** Where sentences for editors are written. */
const folders = [
  'src/check/rules',
  'src/import/report',
  'src/import/structure',
  'src/import/structure/match',
  'src/import/read',
  'src/import/read/pdf',
  'src/import/read/kinds',
]
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
)

/** Every sentence that stands whole in the source as what is expected, or as the reason why a text is in no story. */
function writtenIn(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  return [...source.matchAll(/\b(?:expected|reason)(?::| =)\s+'((?:[^'\\]|\\.)+)'/g)].map(
    ([, text = '']) => text,
  )
}

/** A text that is quoted, an address, or figures alone, says the same in both languages. */
const isSame = (said: string) => /^“[\s\S]*”$|^\S*[/.]\S*$|^[\d\s.,:%+=–-]+$/.test(said)

describe('what is written in the source', () => {
  it.each(files.filter((file) => writtenIn(file).length > 0))('of %s is known in Chinese', (file) => {
    expect(writtenIn(file).filter((text) => inChinese(text) === undefined && !isSame(text))).toEqual([])
  })
})

function leftInEnglish(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ rule, found, expected }) =>
    [
      ...(inChinese(expected) === undefined && !isSame(expected) ? [expected] : []),
      // The import quotes the newsletter without marks, and the schema shows values of the file.
      ...(rule.startsWith('import-') || rule === 'schema' || inChinese(found) !== undefined || isSame(found)
        ? []
        : [found]),
    ].map((said) => `${rule}: ${said}`),
  )
}

it('each fault of format is told in Chinese', () => {
  const findings = brokenIssues.flatMap((broken) => {
    const parsed = parseIssue('issue.json', JSON.stringify(breakIssue(broken)))
    return parsed.ok ? [] : parsed.findings
  })
  expect(findings.length).toBeGreaterThan(20)
  expect(leftInEnglish(findings)).toEqual([])
})

it('each error that is planted in the archive is told in Chinese', async () => {
  const random = seeded(20_261_126)
  const findings = (await bundledArchive()).flatMap((issue) =>
    kinds.flatMap((kind) =>
      issue.stories.flatMap((_, at) => {
        const planted = plantError(issue, at, kind, random)
        return planted && at % 4 === 0 ? checkIssue({ ...planted, accepted: [] }, 'planted') : []
      }),
    ),
  )
  expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(8)
  expect([...new Set(leftInEnglish(findings))]).toEqual([])
})

it.each(['text', 'page', 'word'] as const)(
  'what the import says of newsletters as %s is told in Chinese',
  async (format) => {
    const folder = await makeFolder({})
    for (const seed of [1, 2, 3]) {
      const { style } = drawStyle(seededChoices(seed), format)
      const unused = () => Promise.reject(new Error('only a PDF is printed'))
      const { name, bytes } = await writeNewsletter(composeNewsletter(style, seed, 8), style, seed, unused)
      await writeFile(join(folder, name), bytes)
      const { findings, imported } = await importFile(
        join(folder, name),
        { oneLanguage: true },
        () => undefined,
      )
      expect([...new Set(leftInEnglish(findings))]).toEqual([])
      expect(imported.unplaced.filter(({ reason }) => inChinese(reason) === undefined)).toEqual([])
    }
  },
)

it('each fault of a name that the desk shows is told in Chinese', () => {
  const name = { kind: 'place', en: 'Test Tower', zh: '测试塔', pinyin: 'Ceshi Ta' } as const
  const names = ['tower', 'tower-again'].map((id) => ({ ...name, id }))
  const other = { ...name, id: 'tower', en: 'Tower', zh: '塔', pinyin: 'Tǎ' }
  const faults = checkNames([...names, other], [], 'names.json')
  const errors = faults.filter(({ level }) => level === 'error')
  expect(errors.map(({ rule }) => rule).sort()).toEqual([
    'name-clash',
    'name-clash',
    'name-clash',
    'name-pinyin',
    'name-pinyin',
  ])
  expect(leftInEnglish(errors)).toEqual([])
})

it('a rule that is named in a sentence has its Chinese name', () => {
  expect(inChinese('an acceptance of “missing-translation” that fits no finding')).toBe(
    '对“没有译文”的认可，但已无此问题',
  )
})
