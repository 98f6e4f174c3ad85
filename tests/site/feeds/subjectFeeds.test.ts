import { expect, it } from 'vitest'
import { filterSubjects } from '../../../src/archive/subjects.ts'
import { deriveCatalogue } from '../../../src/site/deriveCatalogue.ts'
import { subjectFeeds } from '../../../src/site/machineFiles.ts'
import { madeName } from '../../archive/names/madeNames.ts'
import { madeArchive, madeIssue, madeStory } from '../madeIssues.ts'
import { atomFaults } from './xmlFaults.ts'

const root = { base: '/reader/', site: 'https://example.org' }
const odd = madeName('odd', 'A&B <i>“Hub”</i> X', '甲<乙>&“丙”')

/** The feeds of an archive by path. Its newest story alone is about Yunnan and tourism, and names the odd name. */
function feedsOf(names = [odd]): Map<string, string> {
  const body = [[{ en: `About ${odd.en} today.`, zh: `${odd.zh}，今天。` }, { en: 'A second sentence.' }]]
  const story = madeStory('lake', { places: ['yunnan'], topics: ['tourism'], body })
  const issues = [madeIssue('2022-01', [story]), ...madeArchive(3, 20)]
  return new Map(
    subjectFeeds(deriveCatalogue(issues, names), root).map(({ path, content }) => [path, content]),
  )
}

const links = (xml = '') =>
  [...xml.matchAll(/<entry>[\s\S]*?rel="alternate"[^>]*href="([^"]*)"/g)].map(([, href]) => href)

it('gives each place, topic and linked name a valid feed, even one without stories', async () => {
  const feeds = feedsOf()
  expect(feeds.size).toBe(3 * (filterSubjects().length + 1))
  for (const path of ['en/feeds/place/beyond.atom', 'zh/feeds/topic/trade.atom', 'en/feeds/name/odd.atom'])
    expect([path, await atomFaults(feeds.get(path) ?? '')]).toEqual([path, []])
})

it('has the stories that the filter or the page of the name shows, the newest fifty', () => {
  const feeds = feedsOf()
  const lake = 'https://example.org/reader/zh/issues/2022-01/lake/'
  for (const subject of ['place/yunnan', 'topic/tourism', 'name/odd'])
    expect(links(feeds.get(`zh/feeds/${subject}.atom`))).toEqual([lake])
  expect(links(feeds.get('en/feeds/place/sichuan.atom'))).toHaveLength(50)
})

it('names its subject, links to its page and itself, and gives of a story its first sentence', () => {
  const feeds = feedsOf()
  const atom = feeds.get('zh/feeds/topic/tourism.atom')
  expect(atom).toContain('<title>旅游 · 西南地区商务通讯</title>')
  expect(atom).toContain('href="https://example.org/reader/zh/?topic=tourism"')
  expect(atom).toContain(
    'rel="self" type="application/atom+xml" href="https://example.org/reader/zh/feeds/topic/tourism.atom"',
  )
  expect(feeds.get('en/feeds/name/odd.atom')).toContain('href="https://example.org/reader/en/names/odd/"')
  expect(feeds.get('en/feeds/place/yunnan.atom')).not.toContain('A second sentence.')
  const json = JSON.parse(feeds.get('feeds/name/odd.json') ?? '')
  expect(json).toMatchObject({
    title: expect.stringContaining(odd.en),
    feed_url: 'https://example.org/reader/feeds/name/odd.json',
    items: [{ content_html: expect.not.stringContaining('A second sentence.') }],
  })
})
