import { execFileSync } from 'node:child_process'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArchive } from '../../../src/disk/archive/readArchive.ts'
import { formatFinding } from '../../../src/disk/formatFinding.ts'
import { breakIssue, wholeIssue } from '../../support/brokenIssues.ts'
import { makeFolder } from '../../support/makeFolder.ts'

function issueText(id: string): string {
  return JSON.stringify({ ...wholeIssue, id })
}

describe('an archive that holds', () => {
  it('is its issues, newest first', async () => {
    const folder = await makeFolder({
      '2021-06.json': issueText('2021-06'),
      '2021-12.json': issueText('2021-12'),
      '2018-10.json': issueText('2018-10'),
    })
    const { issues, findings } = await readArchive(folder)
    expect(findings).toEqual([])
    expect(issues.map(({ id }) => id)).toEqual(['2021-12', '2021-06', '2018-10'])
  })

  it('may have other files beside it', async () => {
    const folder = await makeFolder({ '2021-07.json': issueText('2021-07'), 'README.md': '# Issues' })
    expect(await readArchive(folder)).toMatchObject({ issues: [{ id: '2021-07' }], findings: [] })
  })

  it('may have hidden files beside its own, as macOS writes them', async () => {
    const folder = await makeFolder({
      '2021-07.json': issueText('2021-07'),
      '._2021-07.json': '\0\x05\x16\x07\0\x02\0\0Mac OS X',
      '.draft.json': '{}',
    })
    expect(await readArchive(folder)).toMatchObject({ issues: [{ id: '2021-07' }], findings: [] })
  })
})

describe('an archive with faults', () => {
  it('tells all faults of all files, and still gives the issues that hold', async () => {
    const folder = await makeFolder({
      '2021-05.json': '<!doctype html>',
      '2021-06.json': JSON.stringify(
        breakIssue(
          { at: ['id'], value: '2021-06' },
          { at: ['posted'], value: 'soon' },
          { at: ['stories', 1, 'topics'], value: [] },
        ),
      ),
      '2021-07.json': issueText('2021-07'),
      '2021-08.json': issueText('2021-08').slice(0, 90),
    })
    const { issues, findings } = await readArchive(folder)
    expect(issues.map(({ id }) => id)).toEqual(['2021-07'])
    expect(findings.map(({ file, path }) => [file, path])).toEqual([
      [join(folder, '2021-05.json'), 'line 1, column 1'],
      [join(folder, '2021-06.json'), '$.posted'],
      [join(folder, '2021-06.json'), '$.stories[1].topics'],
      [join(folder, '2021-08.json'), 'line 1, column 91'],
    ])
  })

  it('tells a file that is named for another month', async () => {
    const folder = await makeFolder({ '2021-06.json': issueText('2021-07') })
    expect(await readArchive(folder)).toEqual({
      issues: [],
      findings: [
        {
          rule: 'file-name',
          level: 'error',
          file: join(folder, '2021-06.json'),
          path: '$.id',
          found: '"2021-07"',
          expected: '"2021-06", as the file is named, or the file named 2021-07.json',
        },
      ],
    })
  })

  it.each([
    ['2021-07-copy', 'a month of its own in id and file name, or the file removed'],
    ['2021-08', '"2021-08", as the file is named, or the file removed'],
  ])(
    'tells a second issue of a month, %s.json, and never to name it as the first is',
    async (name, expected) => {
      const folder = await makeFolder({
        '2021-07.json': issueText('2021-07'),
        [`${name}.json`]: issueText('2021-07'),
      })
      const { issues, findings } = await readArchive(folder)
      expect(issues.map(({ id }) => id)).toEqual(['2021-07'])
      expect(findings).toMatchObject([
        { file: join(folder, `${name}.json`), found: '"2021-07", the month of 2021-07.json', expected },
      ])
    },
  )

  it('proposes no id that is no month', async () => {
    const folder = await makeFolder({ 'july.json': issueText('2021-07') })
    const { findings } = await readArchive(folder)
    expect(findings).toMatchObject([{ found: '"2021-07"', expected: 'the file named 2021-07.json' }])
  })

  it('tells a folder that has the name of a file, and a link that leads nowhere', async () => {
    const folder = await makeFolder({ '2021-06.json/2021-06.json': '', '2021-08.json': issueText('2021-08') })
    await symlink(join(folder, 'nowhere'), join(folder, '2021-07.json'), 'junction')
    const { issues, findings } = await readArchive(folder)
    expect(issues.map(({ id }) => id)).toEqual(['2021-08'])
    expect(findings.map(({ file, found }) => [file, found])).toEqual([
      [join(folder, '2021-06.json'), 'a folder'],
      [join(folder, '2021-07.json'), 'what cannot be read (ENOENT)'],
    ])
  })

  it.skipIf(process.platform === 'win32')('tells a pipe, and does not wait for it', async () => {
    const folder = await makeFolder({ '2021-08.json': issueText('2021-08') })
    execFileSync('mkfifo', [join(folder, '2021-07.json')])
    const { issues, findings } = await readArchive(folder)
    expect(issues.map(({ id }) => id)).toEqual(['2021-08'])
    expect(findings).toMatchObject([{ file: join(folder, '2021-07.json'), found: 'a pipe or a device' }])
  })

  it('tells values that lie deeper in each other than any reading goes', async () => {
    const deep = `{"id":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
    const folder = await makeFolder({ '2021-07.json': deep, '2021-08.json': issueText('2021-08') })
    const { issues, findings } = await readArchive(folder)
    expect(issues.map(({ id }) => id)).toEqual(['2021-08'])
    expect(findings).toMatchObject([{ path: '$', found: 'values within values, more than 100 deep' }])
  })

  it.each([
    ['nowhere', 'no such folder', /^a folder with at least one issue file/],
    ['2021-07.json', 'a file', /^the folder that the issue files lie in/],
  ])('tells a folder that is missing, or that is a file: %s', async (name, found, expected) => {
    const folder = await makeFolder({ '2021-07.json': issueText('2021-07') })
    expect(await readArchive(join(folder, name))).toMatchObject({
      issues: [],
      findings: [
        { rule: 'archive', file: join(folder, name), found, expected: expect.stringMatching(expected) },
      ],
    })
  })

  it('tells a folder without an issue', async () => {
    const folder = await makeFolder({ 'README.md': '' })
    expect(await readArchive(folder)).toMatchObject({
      issues: [],
      findings: [{ rule: 'archive', file: folder, found: 'no issue file' }],
    })
  })
})

it('prints a finding with its file, its path, what stands there and what was expected', async () => {
  const folder = await makeFolder({
    '2021-07.json': JSON.stringify(breakIssue({ at: ['posted'], value: 'soon' })),
  })
  const [finding] = (await readArchive(folder)).findings
  expect(finding && formatFinding(finding).split('\n')).toEqual([
    `error  ${join(folder, '2021-07.json')}  $.posted  [schema]`,
    '  found     "soon"',
    '  expected  a date that exists, as YYYY-MM-DD',
  ])
})
