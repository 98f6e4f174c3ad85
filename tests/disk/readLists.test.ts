import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkArchive } from '../../src/check/checkArchive.ts'
import { nameListFile, readNames, readWithdrawn, withdrawnListFile } from '../../src/disk/readLists.ts'
import { madeName } from '../archive/names/madeNames.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'
import { makeFolder } from '../support/makeFolder.ts'

async function faultsOf(content: string) {
  const file = join(await makeFolder({ 'names.json': content }), 'names.json')
  const { names, findings } = await readNames(file)
  expect(names).toEqual([])
  return findings.map(({ path, code, params }) => [path, code, params?.value])
}

const faultsIn = (...names: object[]) => faultsOf(JSON.stringify({ names }))

it('stands beside the folder of the issues, and need not be there', async () => {
  expect(nameListFile('public/archive/issues')).toBe(join('public', 'archive', 'names.json'))
  expect(nameListFile('public/archive/issues/')).toBe(join('public', 'archive', 'names.json'))
  const folder = await makeFolder({})
  expect(await readNames(join(folder, 'names.json'))).toEqual({ names: [], findings: [] })
})

it('says that it is there where it is empty', async () => {
  const folder = await makeFolder({ 'names.json': '{ "names": [] }' })
  expect(await readNames(join(folder, 'names.json'))).toEqual({ names: [], hasNameList: true, findings: [] })
})

describe('a fault of the list is reported with its place', () => {
  it('if it is not JSON', async () => {
    expect(await faultsOf('{ "names": [')).toEqual([
      [expect.stringMatching(/^line 1/), 'notJson', '{ "names": ['],
    ])
  })

  it('if it is a folder', async () => {
    const folder = await makeFolder({ 'names.json/tea.json': '{}' })
    const { findings } = await readNames(join(folder, 'names.json'))
    expect(findings).toMatchObject([{ path: '$', code: 'folder' }])
  })

  it.each([
    [{ kind: 'river' }, '$.names[0].kind', 'oneOf', '"river"'],
    [{ id: 'Tea House' }, '$.names[0].id', 'kebabCase', '"Tea House"'],
    [{ zh: 'Tea' }, '$.names[0].zh', 'chinese', '"Tea"'],
    [{ pinyin: 'Cha2' }, '$.names[0].pinyin', 'pinyin', '"Cha2"'],
    [{ en: ' Tea' }, '$.names[0].en', 'trimmed', '" Tea"'],
    [{ note: { en: 'A drink.' } }, '$.names[0].note.zh', 'text', ''],
    [{ tone: 2 }, '$.names[0]', 'unknownKeys', undefined],
  ])('if it has %j', async (changes, ...fault) => {
    expect(await faultsIn({ ...madeName('tea', 'Tea', '茶'), ...changes })).toEqual([fault])
  })

  it('if two names have one id', async () => {
    expect(await faultsIn(madeName('tea', 'Tea', '茶'), madeName('tea', 'Rice', '米'))).toEqual([
      ['$.names[1].id', 'takenId', '"tea"'],
    ])
  })
})

describe('the list of withdrawn issues', () => {
  const july = madeIssue('2021-07', [madeStory('tea')])
  const withdraw = (...withdrawn: object[]) => JSON.stringify({ withdrawn })

  async function read(content: string) {
    return readWithdrawn(join(await makeFolder({ 'withdrawn.json': content }), 'withdrawn.json'), [july])
  }

  it('is next to the folder of the issues, and need not exist', async () => {
    expect(withdrawnListFile('public/archive/issues')).toBe(join('public', 'archive', 'withdrawn.json'))
    const nowhere = withdrawnListFile(await makeFolder({}))
    expect(await readWithdrawn(nowhere, [july])).toEqual({ withdrawn: [], findings: [] })
  })

  it('names the issues that devices delete', async () => {
    const listed = await read(withdraw({ issue: '2021-06', reason: 'Its publisher asked for it.' }))
    expect(listed).toEqual({ withdrawn: ['2021-06'], findings: [] })
  })

  it.each([
    [withdraw({ issue: '2021-06' }), '$.withdrawn[0].reason', 'text'],
    [withdraw({ issue: '2021-06', reason: ' ' }), '$.withdrawn[0].reason', 'reason'],
    [withdraw({ issue: 'june', reason: 'Wrong.' }), '$.withdrawn[0].issue', 'month'],
    ['{ "withdrawn": [', 'line 1, column 17', 'notJson'],
    [withdraw({ issue: '2021-07', reason: 'Wrong.' }), '$.withdrawn[0].issue', 'published'],
  ])('%s is a fault', async (content, path, code) => {
    expect((await read(content)).findings).toMatchObject([{ level: 'error', path, code }])
  })

  it('is part of the check of an archive', async () => {
    const folder = await makeFolder({
      'issues/2021-07.json': JSON.stringify(july),
      'withdrawn.json': withdraw({ issue: '2021-07', reason: 'Wrong.' }),
    })
    const { findings } = await checkArchive(join(folder, 'issues'))
    expect(findings.map(({ rule }) => rule)).toContain('withdrawn-issue')
  })
})
