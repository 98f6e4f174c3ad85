import { describe, expect, it } from 'vitest'
import { malformedAddress } from '../../../src/check/rules/malformedAddress.ts'
import { madeBody, madeIssue, madeStory, said, saidOfScars } from '../madeIssue.ts'

it('finds an address that no browser opens', () => {
  expect(saidOfScars(malformedAddress)).toEqual([
    { level: 'error', story: 'night-market', found: 'htps://night-market.example' },
  ])
})

describe('in the text', () => {
  it.each([
    'https//www.example.org/news',
    'htps://www.example.org',
    'htpps://www.example.org',
    'http:/www.example.org',
    'http;//www.example.org',
    'http：//www.example.org',
    'https ://www.example.org',
    'https:// www.example.org',
    'www,example.org',
    'www .example.org',
    'wwww.example.org',
    'ww.example.org',
    'www.example,org',
    'www.example. org/news',
    'https://www.example,org',
    'ttps://www.example.org',
  ])('“%s” is malformed', (address) => {
    expect(said(malformedAddress, { body: madeBody([`See ${address} for more.`]) })).toEqual([
      'error $.stories[0].body[0][0].en',
    ])
  })

  it.each([
    'See https://www.example.org/news.',
    'See www.example.org, or call.',
    'See https://example.org/a,b;c?d=1. Or write.',
    'The World Wide Web (WWW) turns 30.',
    'It runs over HTTPS; HTTP is off.',
  ])('“%s” is not', (text) => {
    expect(said(malformedAddress, { body: madeBody([text]) })).toEqual([])
  })
})

describe('in a link', () => {
  it.each([
    'https://www.example,org/news',
    'https://www.example.org,',
    'https://https//www.example.org',
    'https://wwww.example.org/',
    'https://www',
    'https://www.example.org/news。',
    'https://www.example.org/a b',
    'https://www..example.org/',
    'https://www.example.org新闻/',
    'https://www.example.新闻，/',
  ])('%s is malformed', (link) => {
    expect(said(malformedAddress, { link })).toEqual(['error $.stories[0].link'])
  })

  it.each([
    'https://例子.中国/新闻/1',
    'https://xn--fsqu00a.xn--fiqs8s/1',
    'https://bücher.example/1',
    'https://www.example.org/news?id=1,2&x=a;b#c',
    'http://example.org:8080/',
    'https://xn--fiqs8s.example/新闻/1.html',
  ])('%s is not', (link) => {
    expect(said(malformedAddress, { link })).toEqual([])
  })

  it('may be where the issue comes from, or what a note rests on', () => {
    const origin = 'https://www.example,org'
    const noteSources = [{ label: { en: 'A', zh: '甲' }, link: 'https://w.example,org' }]
    const issue = madeIssue([madeStory({ noteSources })], { origin })
    expect(malformedAddress.check(issue).map(({ path }) => path)).toEqual([
      '$.origin',
      '$.stories[0].noteSources[0].link',
    ])
  })
})
