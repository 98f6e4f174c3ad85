import { describe, expect, it } from 'vitest'
import { offeredTexts } from './offeredTexts.ts'

describe('the mend of a periodical’s title', () => {
  it.each([
    [
      'leaves one that has its marks',
      '《四川日报》称图书馆开放，四川日报记者到场。',
      '《四川日报》称图书馆开放，《四川日报》记者到场。',
    ],
    ['leaves the words before a place’s paper', '该报记者来自贵州日报。', '该报记者来自《贵州日报》。'],
    ['takes the whole name of a place', '昨天攀枝花日报刊文。', '昨天《攀枝花日报》刊文。'],
    [
      'takes two characters behind a mark',
      '图书馆开放，华西都市报刊文。',
      '图书馆开放，《华西都市报》刊文。',
    ],
    ['takes two characters behind a preposition', '据光明日报报道。', '据《光明日报》报道。'],
    ['takes two characters behind a reporter', '到场的记者来自人民日报。', '到场的记者来自《人民日报》。'],
    [
      'marks each that is the same, but no publishing house',
      '四川日报社到场。四川日报刊文，昨天的四川日报也有。',
      '四川日报社到场。《四川日报》刊文，昨天的《四川日报》也有。',
    ],
    ['takes a place’s paper with its subject', '据四川经济日报报道。', '据《四川经济日报》报道。'],
    ['takes such a paper where the text begins', '四川农村日报报道。', '《四川农村日报》报道。'],
    ['takes a magazine of the country', '据中国新闻周刊报道。', '据《中国新闻周刊》报道。'],
    ['takes a magazine of the country about a place', '中国西藏月刊刊文。', '《中国西藏月刊》刊文。'],
    ['takes a place’s paper behind a preposition', '他在四川日报刊文。', '他在《四川日报》刊文。'],
    ['leaves a place before a place’s paper', '四川西藏日报刊文。', '四川《西藏日报》刊文。'],
    ['leaves the country before a place’s paper', '中国四川日报刊文。', '中国《四川日报》刊文。'],
    [
      'leaves a longer name that ends with the same',
      '经济日报、四川经济日报报道。',
      '《经济日报》、四川经济日报报道。',
    ],
  ])('%s', (_what, zh, after) => {
    expect(offeredTexts('periodical-titles', 'So says the paper.', zh)).toEqual([after])
  })

  it.each([
    '他每天读三联生活周刊。',
    '图书馆订了两家日报。',
    '图书馆有日报。',
    '四川两家日报刊文。',
    '四川华西都市报刊文。',
    '美国新闻周刊刊文。',
    '中国经济日报刊文。',
  ])('is not offered where the name cannot be told: %s', (zh) => {
    expect(offeredTexts('periodical-titles', 'So says the paper.', zh)).toEqual([])
  })
})
