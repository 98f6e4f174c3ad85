import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkArchive } from '../../../src/check/checkArchive.ts'
import { readWithdrawn, withdrawnListFile } from '../../../src/disk/archive/readLists.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { makeFolder } from '../../support/makeFolder.ts'

const july = madeIssue('2021-07', [madeStory('tea')])

async function read(content: string) {
  return readWithdrawn(join(await makeFolder({ 'withdrawn.json': content }), 'withdrawn.json'), [july])
}

const withdraw = (...withdrawn: object[]) => JSON.stringify({ withdrawn })

it('stands beside the folder of the issues, and need not be there', async () => {
  expect(withdrawnListFile('public/archive/issues')).toBe(join('public', 'archive', 'withdrawn.json'))
  const nowhere = withdrawnListFile(await makeFolder({}))
  expect(await readWithdrawn(nowhere, [july])).toEqual({ withdrawn: [], findings: [] })
})

it('names the issues that devices are to give up', async () => {
  const listed = await read(withdraw({ issue: '2021-06', reason: 'Its publisher asked for it.' }))
  expect(listed).toEqual({ withdrawn: ['2021-06'], findings: [] })
})

it.each([
  [withdraw({ issue: '2021-06' }), '$.withdrawn[0].reason', 'expected text'],
  [withdraw({ issue: 'june', reason: 'Wrong.' }), '$.withdrawn[0].issue', '"june"'],
  ['{ "withdrawn": [', 'line 1, column 17', 'JSON'],
  [withdraw({ issue: '2021-07', reason: 'Wrong.' }), '$.withdrawn[0].issue', 'published'],
])('%s is told as a fault, with its place', async (content, path, words) => {
  const { findings } = await read(content)
  expect(findings).toHaveLength(1)
  const [{ found, expected, ...finding } = { found: '', expected: '' }] = findings
  expect(finding).toMatchObject({ level: 'error', path })
  expect(`${found} ${expected}`).toContain(words.replace('expected ', ''))
})

it('is part of what the check of an archive looks at', async () => {
  const folder = await makeFolder({
    'issues/2021-07.json': JSON.stringify(july),
    'withdrawn.json': withdraw({ issue: '2021-07', reason: 'Wrong.' }),
  })
  const { findings } = await checkArchive(join(folder, 'issues'))
  expect(findings.map(({ rule }) => rule)).toContain('withdrawn-issue')
})
