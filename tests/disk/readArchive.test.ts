import { execFileSync } from 'node:child_process'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArchive } from '../../src/disk/readArchive.ts'
import { breakIssue, wholeIssue } from '../support/brokenIssues.ts'
import { makeFolder } from '../support/makeFolder.ts'

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

  it.each([
    ['2021-06', {}, 'other'],
    ['july', {}, 'unnamed'],
    ['2021-08', { '2021-07.json': issueText('2021-07') }, 'second'],
    ['2021-07-copy', { '2021-07.json': issueText('2021-07') }, 'secondUnnamed'],
  ])('reports an issue of 2021-07 in %s.json', async (name, others, code) => {
    const folder = await makeFolder({ ...others, [`${name}.json`]: issueText('2021-07') })
    const { issues, findings } = await readArchive(folder)
    expect(issues).toHaveLength(Object.keys(others).length)
    expect(findings).toEqual([
      {
        rule: 'file-name',
        code,
        params: { id: '2021-07', name },
        level: 'error',
        file: join(folder, `${name}.json`),
        path: '$.id',
      },
    ])
  })

  it('tells a folder that has the name of a file, and a link that leads nowhere', async () => {
    const folder = await makeFolder({ '2021-06.json/2021-06.json': '', '2021-08.json': issueText('2021-08') })
    await symlink(join(folder, 'nowhere'), join(folder, '2021-07.json'), 'junction')
    const { issues, findings } = await readArchive(folder)
    expect(issues.map(({ id }) => id)).toEqual(['2021-08'])
    expect(findings.map(({ file, code }) => [file, code])).toEqual([
      [join(folder, '2021-06.json'), 'folder'],
      [join(folder, '2021-07.json'), 'missing'],
    ])
  })

  it.skipIf(process.platform === 'win32')('tells a pipe, and does not wait for it', async () => {
    const folder = await makeFolder({ '2021-08.json': issueText('2021-08') })
    execFileSync('mkfifo', [join(folder, '2021-07.json')])
    const { issues, findings } = await readArchive(folder)
    expect(issues.map(({ id }) => id)).toEqual(['2021-08'])
    expect(findings).toMatchObject([{ file: join(folder, '2021-07.json'), code: 'pipe' }])
  })

  it('tells values that lie deeper in each other than any reading goes', async () => {
    const deep = `{"id":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
    const folder = await makeFolder({ '2021-07.json': deep, '2021-08.json': issueText('2021-08') })
    const { issues, findings } = await readArchive(folder)
    expect(issues.map(({ id }) => id)).toEqual(['2021-08'])
    expect(findings).toMatchObject([{ path: '$', code: 'tooDeep', params: { most: 100 } }])
  })

  it.each([
    ['nowhere', 'missing'],
    ['2021-07.json', 'file'],
    ['empty', 'noIssue'],
  ])('reports a folder without an issue: %s', async (name, code) => {
    const folder = await makeFolder({ '2021-07.json': issueText('2021-07'), 'empty/README.md': '' })
    expect(await readArchive(join(folder, name))).toMatchObject({
      issues: [],
      findings: [{ rule: 'archive', code, file: join(folder, name) }],
    })
  })
})
