import { describe, expect, it } from 'vitest'
import { attribution } from '../../../src/check/rules/attribution.ts'
import { bodyDate } from '../../../src/check/rules/bodyDate.ts'
import { linkDate } from '../../../src/check/rules/linkDate.ts'
import { links } from '../../../src/check/rules/links.ts'
import { malformedAddress } from '../../../src/check/rules/malformedAddress.ts'
import { storyDate } from '../../../src/check/rules/storyDate.ts'
import { storyIds } from '../../../src/check/rules/storyIds.ts'
import { weekday } from '../../../src/check/rules/weekday.ts'
import { madeBody, madeIssue, madeStory } from '../madeIssue.ts'
import { alike, english, segment, testRule } from '../ruleTable.ts'

describe('attribution', () => {
  const river = { en: 'River News', zh: '江河报' }
  const harbour = { en: 'Harbour News', zh: '港口报' }
  const rail = { en: 'Rail News', zh: '铁路报' }

  it.each([
    ['both sources, in another order', [river, harbour], [harbour, river], 1],
    ['both sources and a third', [river, harbour], [river, harbour, rail], 1],
    ['one of two', [river, harbour], [river], 0],
    ['another one', [river, harbour], [rail], 0],
    ['the only one of the issue', [river], [river], 0],
    ['none', [river, harbour], undefined, 0],
  ])('of a story that names %s', (_what, sources, own, count) => {
    const stories = [madeStory(own && { sources: own }), madeStory({ id: 'other' })]
    expect(attribution.check(madeIssue(stories, { sources }))).toHaveLength(count)
  })

  it('accepts every source for the only story of an issue', () => {
    const sources = [river, harbour]
    expect(attribution.check(madeIssue([madeStory({ sources })], { sources }))).toEqual([])
  })
})

testRule(bodyDate, [
  [{ date: '2019-04-10', ...english('Riders first boarded on 22 April.') }, ['warning later body[0][0].en']],
  [
    {
      body: madeBody(
        ['Riders first boarded on 9 April.', '4月9日，首批乘客登船。'],
        ['A second ferry will sail from 1 May.', '第二艘渡轮将于5月1日启航。'],
      ),
    },
    [],
  ],
  [
    { date: '2019-01-04', ...english('Riders first boarded on 28 December.') },
    [],
    'December in a story of January',
  ],
])

const linked = (link: string) => ({ date: '2019-04-10', link })

testRule(linkDate, [
  ...alike(
    linked,
    ['warning apart date'],
    [
      'https://news.example.org/2019-03/08/content_1.htm',
      'https://news.example.org/2019/03/08/ferries/',
      'https://news.example.org/page/201902/1.shtml',
    ],
  ),
  ...alike(
    linked,
    [],
    [
      'https://news.example.org/201904/08/WS1.html',
      'https://news.example.org/page/201904/1.shtml',
      'https://news.example.org/ferries',
    ],
  ),
])

testRule(links, [
  ...alike(
    (link: string) => ({ link }),
    [],
    [
      'https://news.example.org/2019/04/10/ferries-sail-until-ten-evening/',
      'https://news.example.org/201904/08/WS60f91295a310efa1.html',
      'https://files.example.org/ugd/5dcb96_6c4d2eb1-6d0a-4bcb-beff-9e0d6f71b063.pdf',
    ],
  ),
  [{ link: 'https://example.org/orchard-owners-welcome-blossom-festival/' }, ['warning unrelated link']],
  [[{ link: 'https://example.org/a' }, { link: 'https://example.org/a' }], ['warning repeated 1.link']],
  [english('See www.example.org/stage for more.'), ['warning inText body[0][0].en']],
  [
    { note: { en: 'See https://example.org/x.', zh: '见https://example.org/x。' } },
    [],
    'a note that cites an address',
  ],
])

const inText = (address: string) => english(`See ${address} for more.`)

testRule(malformedAddress, [
  ...alike(
    inText,
    ['error inText body[0][0].en'],
    [
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
    ],
  ),
  ...alike(
    english,
    [],
    [
      'See https://www.example.org/news.',
      'See www.example.org, or call.',
      'See https://example.org/a,b;c?d=1. Or write.',
      'The World Wide Web (WWW) turns 30.',
      'It runs over HTTPS; HTTP is off.',
    ],
  ),
  [{ link: 'https://www.example,org/news' }, ['error comma link']],
  [{ link: 'https://www.example.org,' }, ['error comma link']],
  [{ link: 'https://https//www.example.org' }, ['error host link']],
  [{ link: 'https://www.https://example.org' }, ['error host link']],
  [{ link: 'https://wwwhttps.example.org/' }, ['error twice link']],
  [{ link: 'https://wwww.example.org/' }, ['error www link']],
  [{ link: 'https://www' }, ['error host link']],
  [{ link: 'https://www.example.org/news。' }, ['error ending link']],
  [{ link: 'https://www.example.org/a b' }, ['error space link']],
  [{ link: 'https://www..example.org/' }, ['error host link']],
  [{ link: 'https://www.example.org新闻/' }, ['error host link']],
  [{ link: 'https://www.example.新闻，/' }, ['error comma link']],
  ...alike(
    (link: string) => ({ link }),
    [],
    [
      'https://例子.中国/新闻/1',
      'https://xn--fsqu00a.xn--fiqs8s/1',
      'https://bücher.example/1',
      'https://www.example.org/news?id=1,2&x=a;b#c',
      'http://example.org:8080/',
      'https://xn--fiqs8s.example/新闻/1.html',
    ],
  ),
])

it('malformed-address also checks the origin of the issue and the sources of a note', () => {
  const noteSources = [{ label: { en: 'A', zh: '甲' }, link: 'https://w.example,org' }]
  const issue = madeIssue([madeStory({ noteSources })], { origin: 'https://www.example,org' })
  expect(malformedAddress.check(issue).map(({ path }) => path)).toEqual([
    '$.origin',
    '$.stories[0].noteSources[0].link',
  ])
})

testRule(storyDate, [
  [{ date: '2019-03-04' }, [], 'some weeks before the month of the issue'],
  [{ date: '2018-11-20' }, ['warning outside date']],
  [{ date: '2019-05-20' }, ['warning outside date']],
])

it('story-date finds a story that is later than the newsletter', () => {
  const issue = madeIssue([madeStory({ date: '2019-05-07' })], { posted: '2019-05-06' })
  expect(storyDate.check(issue)).toMatchObject([{ code: 'late' }])
})

testRule(storyIds, [
  [{ id: 'story-7' }, ['warning empty id']],
  ...alike((id: string) => ({ id }), [], ['news-stand-closes', 'article-9-of-the-charter']),
])

testRule(weekday, [
  [segment('It opened on Sunday 18 July 2021.', '2021年7月18日（周日）启用。'), []],
  [
    segment('It opened on Saturday 18 July 2021.', '2021年7月18日（周日）启用。'),
    ['error wrong body[0][0].en'],
  ],
  [
    segment('It opened on 18 July 2021, Sunday.', '2021年7月18日（星期六）启用。'),
    ['error wrong body[0][0].zh'],
  ],
  [segment('It opened on Wednesday, April 10.', '4月10日星期三启用。'), []],
])
