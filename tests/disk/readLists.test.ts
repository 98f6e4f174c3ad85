import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWholeArchive } from '../../src/disk/readArchive.ts'
import { nameListFile, readLists, withdrawnListFile } from '../../src/disk/readLists.ts'
import { madeName } from '../archive/names/madeNames.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'
import { makeFolder } from '../support/makeFolder.ts'

const tea = madeName('tea', 'Tea', '茶')
const read = async (files: Readonly<Record<string, string>>) =>
  readLists(join(await makeFolder(files), 'issues'))

it('finds the lists beside the folder of the issues, and needs none', async () => {
  for (const folder of ['public/archive/issues', 'public/archive/issues/'])
    expect(nameListFile(folder)).toBe(join('public', 'archive', 'names.json'))
  expect(await read({})).toMatchObject({
    names: [],
    hasNameList: false,
    wordList: {},
    reports: undefined,
    withdrawn: [],
    findings: [],
  })
  expect(await read({ 'names.json': '{ "names": [] }' })).toMatchObject({ hasNameList: true, findings: [] })
})

describe('the list of names', () => {
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
    const { findings, names: valid } = await read({ 'names.json': JSON.stringify({ names }) })
    expect(valid).toEqual([])
    expect(findings).toMatchObject([
      { at: { path }, code, ...(value !== undefined && { params: { value } }) },
    ])
  })

  it.each([
    [{ 'names.json': '{ "names": [' }, { at: { path: 'line 1, column 13' }, code: 'notJson' }],
    [{ 'names.json/tea.json': '{}' }, { at: { path: '$' }, code: 'unreadable' }],
  ])('reports that %j cannot be read', async (files, finding) => {
    expect((await read(files)).findings).toMatchObject([finding])
  })
})

const withdraw = (...withdrawn: object[]) => ({ 'withdrawn.json': JSON.stringify({ withdrawn }) })

it('reads which issues devices delete, and where readers report mistakes', async () => {
  const withdrawn = withdraw({ issue: '2021-06', reason: 'Its publisher asked for it.' })
  const publication = { 'publication.json': '{ "reports": "editor@example.org" }' }
  expect(await read({ ...withdrawn, ...publication })).toMatchObject({
    withdrawn: ['2021-06'],
    reports: 'editor@example.org',
    findings: [],
  })
})

it.each([
  [withdraw({ issue: '2021-06' }), '$.withdrawn[0].reason', 'text'],
  [withdraw({ issue: '2021-06', reason: ' ' }), '$.withdrawn[0].reason', 'trimmed'],
  [withdraw({ issue: 'june', reason: 'Wrong.' }), '$.withdrawn[0].issue', 'month'],
  [{ 'publication.json': '{ "reports": "nobody" }' }, '$.reports', 'email'],
])('reports what is wrong in %j', async (files, path, code) => {
  expect((await read(files)).findings).toMatchObject([{ level: 'error', at: { path }, code }])
})

it('reports an issue that is withdrawn but still in the archive', async () => {
  const july = JSON.stringify(madeIssue('2021-07', [madeStory('tea')]))
  const listed = withdraw({ issue: '2021-07', reason: 'Wrong.' })
  const folder = join(await makeFolder({ 'issues/2021-07.json': july, ...listed }), 'issues')
  const at = { file: withdrawnListFile(folder), path: '$.withdrawn[0].issue' }
  expect((await readWholeArchive(folder)).findings).toMatchObject([{ rule: 'withdrawn-issue', at }])
})
