import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Story } from '../../../src/archive/issue.ts'
import { hostileText, madeIssue, madeStory } from '../../site/madeIssues.ts'
import { renderRoute } from '../support/renderRoute.tsx'

function renderStory(changes: Partial<Story>, language = 'en') {
  const stories = [madeStory('rice'), madeStory('tea', changes), madeStory('silk')]
  const sources = [{ en: 'Rice Daily', zh: '稻米日报' }]
  const issues = [madeIssue('2021-07', stories, { sources })]
  return renderRoute(`/${language}/issues/2021-07/tea/`, { issues })
}

const article = () => within(screen.getByRole('article'))
/** The blocks of text in an element, each with its language. */
const blocksOf = (element: Element | null) =>
  [...(element?.querySelectorAll<HTMLElement>('[lang]') ?? [])].map(({ lang, textContent }) => [
    lang,
    textContent,
  ])

describe('a story', () => {
  it('has its place, date and topic in the interface language', async () => {
    const places = ['guiyang', 'chengdu'] as const
    await renderStory({ date: '2021-06-27', places: [...places], topics: ['health', 'trade'] }, 'zh')
    expect(article().getByText('贵阳')).toBeTruthy()
    expect(article().getByText('2021年6月27日').getAttribute('datetime')).toBe('2021-06-27')
    expect(article().getByText('医疗')).toBeTruthy()
  })

  it('is labelled as from China if it has no place', async () => {
    await renderStory({ places: [] })
    expect(article().getByText('China')).toBeTruthy()
  })

  it('marks each block with its language, the interface language first, even if a paragraph has only one', async () => {
    await renderStory({ body: [[{ en: 'One.', zh: '一。' }], [{ en: 'Two.' }]] }, 'zh')
    expect(blocksOf(screen.getByRole('heading', { level: 1 }))).toEqual([
      ['zh-Hans', '标题 tea'],
      ['en', 'Headline of tea'],
    ])
    expect(blocksOf(document.getElementById('p1'))).toEqual([
      ['zh-Hans', '一。'],
      ['en', 'One.'],
    ])
    expect(blocksOf(document.getElementById('p2'))).toEqual([['en', 'Two.']])
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('has its editor’s note in both languages, with links to its sources', async () => {
    const noteSources = [{ label: { en: 'Tea Daily', zh: '《茶叶日报》' }, link: 'https://tea.example/1' }]
    await renderStory({ note: { en: 'Printed wrongly.', zh: '原文有误。' }, noteSources })
    const note = within(screen.getByRole('complementary', { name: 'Editor’s note' }))
    expect(note.getByText('Printed wrongly.').lang).toBe('en')
    expect(note.getByText('原文有误。').lang).toBe('zh-Hans')
    const link = note.getByRole('link', { name: 'Tea Daily' })
    expect(link.getAttribute('href')).toBe('https://tea.example/1')
    expect(link.getAttribute('rel')).toBe('external noopener noreferrer')
  })

  it('has its corrections in both languages, each linked to its sentence if it is about one', async () => {
    const corrections: Story['corrections'] = [
      { date: '2021-08-20', segment: [1, 0], en: 'It said 15.', zh: '误作15。' },
      { date: '2021-08-21', en: 'Its headline was wrong.', zh: '标题有误。' },
    ]
    await renderStory({ corrections })
    const first = within(screen.getByRole('complementary', { name: 'Corrected on 20 August 2021' }))
    expect(first.getByText('It said 15.').lang).toBe('en')
    expect(first.getByText('误作15。').lang).toBe('zh-Hans')
    expect(first.getByRole('link').getAttribute('href')).toBe('/en/issues/2021-07/tea/#p2')
    const second = within(screen.getByRole('complementary', { name: 'Corrected on 21 August 2021' }))
    expect(second.queryByRole('link')).toBeNull()
  })

  it.each([
    [[{ en: 'Tea Daily', zh: '茶叶日报' }], '出自《西南地区》2021年7月号，信息来源：《茶叶日报》'],
    [undefined, '出自《西南地区》2021年7月号'],
  ])('names its issue and its own sources, if it has any: %j', async (sources, text) => {
    await renderStory({ ...(sources && { sources }) }, 'zh')
    const foot = screen.getByText(/^出自/)
    expect(foot.textContent).toBe(text)
    expect(within(foot).getByRole('link').getAttribute('href')).toBe('/zh/issues/2021-07/')
  })

  it.each([
    ['https://www.example.org/tea?a=1', 'Original article at example.org'],
    ['https://61e921b4-a9e9-4291-9c12-f60d2c38cae4.filesusr.com/tea', 'Original article'],
  ])('links to its source, named by a readable host: %s', async (address, name) => {
    await renderStory({ link: address })
    const link = screen.getByRole('link', { name })
    expect(link.getAttribute('href')).toBe(address)
    expect(link.getAttribute('rel')).toBe('external noopener noreferrer')
  })

  it('has no link to a source with an unsafe address', async () => {
    await renderStory({ link: 'javascript:alert(1)' })
    expect(screen.queryByRole('link', { name: /Original article/ })).toBeNull()
  })

  it('shows markup and templates as characters', async () => {
    const hostile = { en: hostileText, zh: '{{count}} $t(nav.about)' }
    const { container } = await renderStory({ headline: hostile, body: [[hostile]], note: hostile })
    for (const text of Object.values(hostile)) {
      const found = screen.getAllByText((_, one) => one?.textContent === text && !one.children.length)
      expect(found).toHaveLength(3)
    }
    expect(container.querySelectorAll('b, script')).toHaveLength(0)
  })
})
