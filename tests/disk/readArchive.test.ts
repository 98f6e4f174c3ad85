import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readArchive } from '../../src/disk/readArchive.ts'
import { breakIssue, wholeIssue } from '../support/brokenIssues.ts'
import { makeFolder } from '../support/makeFolder.ts'

function issueText(id: string): string {
  return JSON.stringify({ ...wholeIssue, id })
}

it('reads the issues of a folder, newest first, and ignores other and hidden files', async () => {
  const folder = await makeFolder({
    '2021-06.json': issueText('2021-06'),
    '2021-12.json': issueText('2021-12'),
    '2018-10.json': issueText('2018-10'),
    'README.md': '# Issues',
    '._2021-12.json': '\0\x05\x16\x07\0\x02\0\0Mac OS X',
    '.draft.json': '{}',
  })
  const { issues, findings } = await readArchive(folder)
  expect(findings).toEqual([])
  expect(issues.map(({ id }) => id)).toEqual(['2021-12', '2021-06', '2018-10'])
})

it('reports all faults of all files, and still returns the valid issues', async () => {
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
    '2021-10.json/2021-10.json': '',
  })
  await symlink(join(folder, 'nowhere'), join(folder, '2021-11.json'), 'junction')
  const { issues, findings } = await readArchive(folder)
  expect(issues.map(({ id }) => id)).toEqual(['2021-07'])
  expect(findings.map((one) => `${one.at.file.slice(folder.length + 1)} ${one.at.path} ${one.code}`)).toEqual(
    [
      '2021-05.json line 1, column 1 notJson',
      '2021-06.json $.posted day',
      '2021-06.json $.stories[1].topics topic',
      '2021-08.json line 1, column 84 notJson',
      '2021-10.json $ unreadable',
      '2021-11.json $ missing',
    ],
  )
})

it('reports an issue whose file is named for another month', async () => {
  const folder = await makeFolder({
    '2021-06.json': issueText('2021-07'),
    '2021-07.json': issueText('2021-07'),
  })
  const { issues, findings } = await readArchive(folder)
  expect(issues).toHaveLength(1)
  const at = { file: join(folder, '2021-06.json'), path: '$.id' }
  const params = { id: '2021-07', file: '2021-06.json' }
  expect(findings).toEqual([{ rule: 'file-name', code: 'other', params, level: 'error', at }])
})

it.each([
  ['nowhere', 'missing'],
  ['2021-07.json', 'file'],
  ['empty', 'noIssue'],
])('reports a folder without an issue: %s', async (name, code) => {
  const folder = await makeFolder({ '2021-07.json': issueText('2021-07'), 'empty/README.md': '' })
  expect(await readArchive(join(folder, name))).toMatchObject({
    issues: [],
    findings: [{ rule: 'archive', code, at: { file: join(folder, name) } }],
  })
})
