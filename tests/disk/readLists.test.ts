import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkArchive } from '../../src/check/checkArchive.ts'
import {
  nameListFile,
  publicationFile,
  readNames,
  readReportAddress,
  readWithdrawn,
  withdrawnListFile,
} from '../../src/disk/readLists.ts'
import { madeName } from '../archive/names/madeNames.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'
import { makeFolder } from '../support/makeFolder.ts'

describe('the list of names', () => {
  const tea = madeName('tea', 'Tea', '茶')
  const read = async (content: string) =>
    readNames(join(await makeFolder({ 'names.json': content }), 'names.json'))

  it('is beside the folder of the issues, and may be missing or empty', async () => {
    for (const folder of ['public/archive/issues', 'public/archive/issues/'])
      expect(nameListFile(folder)).toBe(join('public', 'archive', 'names.json'))
    expect(await readNames(join(await makeFolder({}), 'names.json'))).toEqual({
      names: [],
      hasNameList: false,
      findings: [],
    })
    expect(await read('{ "names": [] }')).toEqual({ names: [], hasNameList: true, findings: [] })
  })

  it.each<[object, string, string, string | undefined]>([
    [{ kind: 'river' }, '$.names[0].kind', 'oneOf', '"river"'],
    [{ id: 'Tea House' }, '$.names[0].id', 'kebabCase', '"Tea House"'],
    [{ zh: 'Tea' }, '$.names[0].zh', 'chinese', '"Tea"'],
    [{ pinyin: 'Cha2' }, '$.names[0].pinyin', 'pinyin', '"Cha2"'],
    [{ en: ' Tea' }, '$.names[0].en', 'trimmed', '" Tea"'],
    [{ note: { en: 'A drink.' } }, '$.names[0].note.zh', 'text', ''],
    [{ tone: 2 }, '$.names[0]', 'unknownKeys', undefined],
    [{ id: 'rice' }, '$.names[1].id', 'takenId', '"rice"'],
  ])('reports a name with %j', async (changes, path, code, value) => {
    const names = [{ ...tea, ...changes }, madeName('rice', 'Rice', '米')]
    const { findings, names: valid } = await read(JSON.stringify({ names }))
    expect(valid).toEqual([])
    expect(findings).toMatchObject([
      { at: { path }, code, ...(value !== undefined && { params: { value } }) },
    ])
  })

  it.each([
    [{ 'names.json': '{ "names": [' }, { at: { path: 'line 1, column 13' }, code: 'notJson' }],
    [{ 'names.json/tea.json': '{}' }, { at: { path: '$' }, code: 'unreadable' }],
  ])('reports that %j cannot be read', async (files, finding) => {
    const { findings } = await readNames(join(await makeFolder(files), 'names.json'))
    expect(findings).toMatchObject([finding])
  })
})

describe('the list of withdrawn issues', () => {
  const july = madeIssue('2021-07', [madeStory('tea')])
  const withdraw = (...withdrawn: object[]) => JSON.stringify({ withdrawn })

  async function read(content: string) {
    return readWithdrawn(join(await makeFolder({ 'withdrawn.json': content }), 'withdrawn.json'), [july])
  }

  it('is beside the folder of the issues, and may be missing', async () => {
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
  ])('has a fault if it is %s', async (content, path, code) => {
    expect((await read(content)).findings).toMatchObject([{ level: 'error', at: { path }, code }])
  })

  it('is checked with the archive', async () => {
    const folder = await makeFolder({
      'issues/2021-07.json': JSON.stringify(july),
      'withdrawn.json': withdraw({ issue: '2021-07', reason: 'Wrong.' }),
    })
    const { findings } = await checkArchive(join(folder, 'issues'))
    expect(findings.map(({ rule }) => rule)).toContain('withdrawn-issue')
  })
})

it('reads the address for reports of mistakes, which may be missing, and which the check refuses if it is none', async () => {
  const issues = { 'issues/2021-07.json': JSON.stringify(madeIssue('2021-07', [madeStory('tea')])) }
  const read = async (files: Readonly<Record<string, string>>) => {
    const folder = join(await makeFolder({ ...issues, ...files }), 'issues')
    const { findings } = await checkArchive(folder)
    const { address } = await readReportAddress(publicationFile(folder))
    return [address, ...findings.flatMap(({ rule, code, at }) => (rule === 'schema' ? [code, at.path] : []))]
  }
  expect(await read({})).toEqual([undefined])
  const written = (reports: string) => ({ 'publication.json': JSON.stringify({ reports }) })
  expect(await read(written('editor@example.org'))).toEqual(['editor@example.org'])
  expect(await read(written('nobody'))).toEqual([undefined, 'email', '$.reports'])
})
