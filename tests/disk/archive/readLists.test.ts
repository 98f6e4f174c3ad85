import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nameListFile, readNames } from '../../../src/disk/archive/readLists.ts'
import { madeName } from '../../archive/names/madeNames.ts'
import { makeFolder } from '../../support/makeFolder.ts'

async function faultsOf(content: string) {
  const file = join(await makeFolder({ 'names.json': content }), 'names.json')
  const { names, findings } = await readNames(file)
  expect(names).toEqual([])
  return findings.map(({ path, found, expected }) => [path, found, expected])
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

describe('a fault of the list is told with its place', () => {
  it('where it is not JSON', async () => {
    expect(await faultsOf('{ "names": [')).toMatchObject([
      [expect.stringMatching(/^line 1/), '{ "names": [', expect.anything()],
    ])
  })

  it('where it is a folder', async () => {
    const folder = await makeFolder({ 'names.json/tea.json': '{}' })
    const { findings } = await readNames(join(folder, 'names.json'))
    expect(findings).toMatchObject([{ path: '$', found: 'a folder', expected: 'a file of JSON in UTF-8' }])
  })

  it.each([
    [
      { kind: 'river' },
      '$.names[0].kind',
      '"river"',
      'one of place, zone, office, company, institution, scheme',
    ],
    [
      { id: 'Tea House' },
      '$.names[0].id',
      '"Tea House"',
      'kebab-case: small letters, digits and single hyphens',
    ],
    [{ zh: 'Tea' }, '$.names[0].zh', '"Tea"', 'a name in Chinese characters'],
    [{ pinyin: 'Cha2' }, '$.names[0].pinyin', '"Cha2"', expect.stringContaining('tone marks')],
    [{ en: ' Tea' }, '$.names[0].en', '" Tea"', 'text, not empty and without white space at its ends'],
    [{ note: { en: 'A drink.' } }, '$.names[0].note.zh', 'nothing', 'text'],
    [{ tone: 2 }, '$.names[0]', 'the unknown key "tone"', 'only the keys of the archive format'],
  ])('where it is %j', async (changes, ...fault) => {
    expect(await faultsIn({ ...madeName('tea', 'Tea', '茶'), ...changes })).toEqual([fault])
  })

  it('where two names have one id', async () => {
    expect(await faultsIn(madeName('tea', 'Tea', '茶'), madeName('tea', 'Rice', '米'))).toEqual([
      ['$.names[1].id', '"tea"', 'an id of its own; name 1 of the list has it already'],
    ])
  })
})
