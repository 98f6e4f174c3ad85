import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { isPinyinOf } from '../../src/archive/words/splitPinyin.ts'
import { commonSense } from '../../src/words/commonWords.ts'

it('takes all that a row says after its first colon for senses', () => {
  const text = {
    before: '',
    after: '',
    last: '',
    followsVerb: false,
    precedesVerb: false,
    verbFollows: false,
  }
  expect(commonSense('第', () => text)?.senses).toEqual(['(makes an ordinal: -th)'])
})

it('every row has pinyin for each character of its word, and a sense', () => {
  const rows = readFileSync('src/words/commonWords.txt', 'utf8').trim().split('\n')
  const wrong = rows.filter((row) => {
    const [, zh = '', pinyin = '', senses = ''] = /^(\S+)(?: [#<>V_w]\S*)* (\S+): (.+)$/u.exec(row) ?? []
    return !isPinyinOf({ zh, pinyin }) || senses === ''
  })
  expect(wrong).toEqual([])
})
