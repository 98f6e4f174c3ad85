import { expect, it } from 'vitest'
import { links, malformedAddress } from '../../../src/check/rules/addresses.ts'
import { bodyDate, strayDate, weekday } from '../../../src/check/rules/datesInTexts.ts'
import { attribution, linkDate, storyDate, storyIds } from '../../../src/check/rules/storyFields.ts'
import { madeBody, madeIssue, madeStory } from '../madeIssue.ts'
import { asGiven, english, segment, testRule } from '../ruleTable.ts'

const river = { en: 'River News', zh: '江河报' }
const harbour = { en: 'Harbour News', zh: '港口报' }
const rail = { en: 'Rail News', zh: '铁路报' }

it.each([
  [[river, harbour], [harbour, river], 1],
  [[river, harbour], [river, harbour, rail], 1],
  [[river, harbour], [river], 0],
  [[river, harbour], [rail], 0],
  [[river], [river], 0],
  [[river, harbour], undefined, 0],
])(
  'attribution, in an issue of the sources %j, of a story with the sources %j: %i findings',
  (sources, own, count) => {
    const stories = [madeStory(own && { sources: own }), madeStory({ id: 'other' })]
    expect(attribution.check(madeIssue(stories, { sources }))).toHaveLength(count)
    expect(attribution.check(madeIssue(stories.slice(0, 1), { sources }))).toEqual([])
  },
)

testRule(bodyDate, asGiven, {
  'warning later body[0][0].en': [{ date: '2019-04-10', ...english('Riders first boarded on 22 April.') }],
  nothing: [
    {
      body: madeBody(
        ['Riders first boarded on 9 April.', '4月9日，首批乘客登船。'],
        ['A second ferry will sail from 1 May.', '第二艘渡轮将于5月1日启航。'],
        ['Trials last until 1 May.', '试航至5月1日。'],
        ['The law takes effect on 1 May.', '该法自5月1日起施行。'],
        ['From 1 May, groups must book.', '5月1日起，团队须预约。'],
      ),
    },
    // December in a story of January.
    { date: '2019-01-04', ...english('Riders first boarded on 28 December.') },
  ],
})

testRule(linkDate, (path: string) => ({ date: '2019-04-10', link: `https://news.example.org/${path}` }), {
  'warning apart date': ['2019-03/08/content_1.htm', '2019/03/08/ferries/', 'page/201902/1.shtml'],
  nothing: ['201904/08/WS1.html', 'page/201904/1.shtml', 'ferries'],
})

const withLink = (link: string) => ({ link })

testRule(links, withLink, {
  'warning unrelated link': ['https://example.org/orchard-owners-welcome-blossom-festival/'],
  nothing: [
    'https://news.example.org/2019/04/10/ferries-sail-until-ten-evening/',
    'https://news.example.org/201904/08/WS60f91295a310efa1.html',
    'https://files.example.org/ugd/5dcb96_6c4d2eb1-6d0a-4bcb-beff-9e0d6f71b063.pdf',
  ],
})

testRule(links, asGiven, {
  'warning repeated 1.link': [[{ link: 'https://example.org/a' }, { link: 'https://example.org/a' }]],
  'warning inText body[0][0].en': [english('See www.example.org/stage for more.')],
  nothing: [{ note: { en: 'See https://example.org/x.', zh: '见https://example.org/x。' } }],
})

testRule(malformedAddress, english, {
  'error mistyped body[0][0].en': [
    'See https//www.example.org/news',
    'See htps://www.example.org',
    'See ttps://www.example.org',
    'See http;//www.example.org',
    'See http：//www.example.org',
    'See https ://www.example.org',
    'See https:// www.example.org',
    'See www,example.org',
    'See www .example.org',
    'See wwww.example.org',
    'See ww.example.org',
    'See www.example,org',
    'See www.example. org/news',
    'See https://www.example,org',
  ],
  nothing: [
    'See https://www.example.org/news.',
    'See www.example.org, or call.',
    'See https://example.org/a,b;c?d=1. Or write.',
    'The World Wide Web (WWW) turns 30.',
    'It runs over HTTPS; HTTP is off.',
  ],
})

testRule(malformedAddress, withLink, {
  'error mistyped link': [
    'https://www.example,org/news',
    'https://www.example.org,',
    'https://www.example.新闻，/',
    'https://www.https://example.org',
    'https://www',
    'https://www..example.org/',
    'https://www.example.org新闻/',
    'https://wwwhttps.example.org/',
    'https://wwww.example.org/',
    'https://www.example.org/news。',
    'https://www.example.org/a b',
  ],
  nothing: [
    'https://例子.中国/新闻/1',
    'https://xn--fsqu00a.xn--fiqs8s/1',
    'https://www.example.org/news?id=1,2&x=a;b#c',
    'http://example.org:8080/',
  ],
})

it('malformed-address also checks the origin of the issue and the sources of a note', () => {
  const noteSources = [{ label: { en: 'A', zh: '甲' }, link: 'https://w.example,org' }]
  const issue = madeIssue([madeStory({ noteSources })], { origin: 'https://www.example,org' })
  expect(malformedAddress.check(issue).map(({ at }) => at.path)).toEqual([
    '$.origin',
    '$.stories[0].noteSources[0].link',
  ])
})

testRule(storyDate, (date: string) => ({ date }), {
  'warning outside date': ['2018-11-20', '2019-05-20'],
  nothing: ['2019-03-04'],
})

it('story-date finds a story that is later than the newsletter', () => {
  const issue = madeIssue([madeStory({ date: '2019-05-07' })], { posted: '2019-05-06' })
  expect(storyDate.check(issue)).toMatchObject([{ code: 'late' }])
})

testRule(storyIds, (id: string) => ({ id }), {
  'warning empty id': ['story-7'],
  nothing: ['news-stand-closes', 'article-9-of-the-charter'],
})

testRule(weekday, segment, {
  'error wrong body[0][0].en': [['It opened on Saturday 18 July 2021.', '2021年7月18日（周日）启用。']],
  'error wrong body[0][0].zh': [['It opened on 18 July 2021, Sunday.', '2021年7月18日（星期六）启用。']],
  nothing: [
    ['It opened on Sunday 18 July 2021.', '2021年7月18日（周日）启用。'],
    ['It opened on Wednesday, April 10.', '4月10日星期三启用。'],
  ],
})

testRule(strayDate, english, {
  'error printed body[0][0].en': ['2019-04-20'],
  nothing: ['The fair (12 to 14 April) was busy.'],
})
