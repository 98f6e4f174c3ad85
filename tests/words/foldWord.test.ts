import { describe, expect, it } from 'vitest'
import { foldWord } from '../../src/words/foldWord.ts'

describe('the forms of a word', () => {
  it.each([
    ['open', 'opens', 'opened', 'opening', "open's"],
    ['stop', 'stops', 'stopped', 'stopping'],
    ['make', 'makes', 'made', 'making'],
    ['carry', 'carries', 'carried', 'carrying'],
    ['travel', 'travels', 'travelled', 'travelling', 'traveling'],
    ['rise', 'rises', 'rose', 'risen', 'rising'],
    ['fall', 'falls', 'fell', 'fallen', 'falling'],
    ['city', 'cities', 'city’s'],
    ['box', 'boxes'],
    ['company', 'companies', "companies'"],
    ['need', 'needs', 'needed'],
    ['sell', 'sells', 'sold', 'selling'],
    ['pass', 'passes', 'passed', 'passing'],
    ['install', 'installs', 'installed', 'installing'],
    ['cafe', 'café', 'cafés'],
    ['woman', 'women'],
    ['analysis', 'analyses'],
    ['tie', 'ties', 'tied'],
  ])('%s fold to one key', (base, ...others) => {
    expect(others.map(foldWord)).toEqual(others.map(() => foldWord(base)))
  })

  it('of words with other meanings fold to other keys', () => {
    const words =
      'sing singe king ring bed red need news new bus business gas pass past bring wing speed'.split(' ')
    const keys = words.filter((word) => !['singe', 'news'].includes(word)).map(foldWord)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
