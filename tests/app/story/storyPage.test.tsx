import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Story } from '../../../src/archive/issue.ts'
import { hostileText, madeIssue, madeStory } from '../../site/madeIssues.ts'
import { bundledArchive } from '../../support/bundledArchive.ts'
import { renderRoute } from '../support/renderRoute.tsx'

async function renderStory(changes: Partial<Story>, language = 'en') {
  const stories = [madeStory('rice'), madeStory('tea', changes), madeStory('silk')]
  return renderRoute(`/${language}/issues/2021-07/tea/`, { issues: [madeIssue('2021-07', stories)] })
}

describe('every story of the archive', () => {
  it.each(['en', 'zh'] as const)(
    'opens in the %s interface with its headline for a title',
    async (language) => {
      const { router } = await renderRoute(`/${language}/about/`)
      for (const issue of await bundledArchive()) {
        for (const story of issue.stories) {
          await act(() => router.navigate(`/${language}/issues/${issue.id}/${story.id}/`))
          expect(document.title).toContain(story.headline[language])
        }
      }
    },
  )
})

describe('a story', () => {
  it('has one heading and one article, with place, date and topic in the interface’s language', async () => {
    await renderStory(
      { date: '2021-06-27', places: ['guiyang', 'chengdu'], topics: ['health', 'trade'] },
      'zh',
    )
    const article = within(screen.getByRole('article'))
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
    expect(article.getByText('贵阳')).toBeTruthy()
    expect(article.getByText('2021年6月27日').getAttribute('datetime')).toBe('2021-06-27')
    expect(article.getByText('医疗')).toBeTruthy()
  })

  it('says of a story of no place that it lies beyond the Southwest', async () => {
    await renderStory({ places: [] })
    expect(within(screen.getByRole('article')).getByText('Elsewhere')).toBeTruthy()
  })

  it('marks each block of text with its language, paragraph by paragraph', async () => {
    await renderStory({})
    const [first, second] = screen.getAllByText(/^First sentence|^第一句/).map((one) => one.closest('p'))
    expect([first?.lang, first?.textContent]).toEqual(['en', 'First sentence. Second sentence.'])
    expect([second?.lang, second?.textContent]).toEqual(['zh-Hans', '第一句。第二句。'])
    expect(first?.parentElement).toBe(second?.parentElement)
    const heading = within(screen.getByRole('heading', { level: 1 }))
    expect(heading.getByText('Headline of tea').lang).toBe('en')
    expect(heading.getByText('标题 tea').lang).toBe('zh-Hans')
  })

  it('puts the language of the interface first', async () => {
    await renderStory({}, 'zh')
    const blocks = screen.getAllByText(/^First sentence|^第一句/)
    expect(blocks.map((block) => block.closest('p')?.lang)).toEqual(['zh-Hans', 'en'])
  })

  it('gives each paragraph an address of its own', async () => {
    await renderStory({})
    expect(document.getElementById('p1')?.textContent).toContain('First sentence.')
    expect(document.getElementById('p2')?.textContent).toContain('Second paragraph.')
  })

  it('shows a paragraph that has but one language in that one alone', async () => {
    await renderStory({ body: [[{ en: 'One.', zh: '一。' }], [{ en: 'Two.' }]] })
    expect(
      [...(document.getElementById('p2')?.children ?? [])].map((block) => block.getAttribute('lang')),
    ).toEqual(['en'])
  })

  it('shows its editor’s note in both languages, named as one', async () => {
    await renderStory({ note: { en: 'Printed wrongly.', zh: '原文有误。' } })
    const note = within(screen.getByRole('complementary', { name: 'Editor’s note' }))
    expect(note.getByText('Printed wrongly.').lang).toBe('en')
    expect(note.getByText('原文有误。').lang).toBe('zh-Hans')
  })

  it('has no note where there is nothing to note', async () => {
    await renderStory({})
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('names its note in Chinese too', async () => {
    await renderStory({ note: { en: 'Printed wrongly.', zh: '原文有误。' } }, 'zh')
    expect(screen.getByRole('complementary', { name: '编者注' })).toBeTruthy()
  })
})

describe('the foot of a story', () => {
  it('links to the issue', async () => {
    await renderStory({})
    const link = screen.getByRole('link', { name: 'Southwest China, July 2021' })
    expect(link.getAttribute('href')).toBe('/en/issues/2021-07/')
  })

  it('names what it rests on, and claims none of the issue’s sources', async () => {
    const sources = [{ en: 'Tea Daily', zh: '茶叶日报' }]
    const issue = { sources: [...sources, { en: 'Rice Daily', zh: '稻米日报' }] }
    await renderRoute('/zh/issues/2021-07/tea/', {
      issues: [madeIssue('2021-07', [madeStory('tea', { sources }), madeStory('rice')], issue)],
    })
    const foot = screen.getByText(/^出自/)
    expect(foot.textContent).toBe('出自《西南地区》2021年7月号，据《茶叶日报》')
    expect(screen.queryByText(/稻米日报/)).toBeNull()
  })

  it('names no source where the story has none of its own', async () => {
    await renderRoute('/en/issues/2021-07/tea/', {
      issues: [madeIssue('2021-07', [madeStory('tea')], { sources: [{ en: 'Tea Daily', zh: '茶叶日报' }] })],
    })
    expect(screen.getByText(/^From/).textContent).toBe('From Southwest China, July 2021')
  })

  it('links to what the editor’s note rests on, in the interface’s language', async () => {
    const noteSources = [{ label: { en: 'Tea Daily', zh: '《茶叶日报》' }, link: 'https://tea.example/1' }]
    await renderStory({ note: { en: 'Printed wrongly.', zh: '原文有误。' }, noteSources })
    const note = within(screen.getByRole('complementary', { name: 'Editor’s note' }))
    const link = note.getByRole('link', { name: 'Tea Daily' })
    expect(link.getAttribute('href')).toBe('https://tea.example/1')
    expect(link.getAttribute('rel')?.split(' ')).toEqual(['external', 'noopener', 'noreferrer'])
  })

  it('links to the source by its host, without vouching for it', async () => {
    await renderStory({ link: 'https://www.example.org/tea?a=1' })
    const link = screen.getByRole('link', { name: 'Read the source at example.org' })
    expect(link.getAttribute('href')).toBe('https://www.example.org/tea?a=1')
    expect(link.getAttribute('rel')?.split(' ')).toEqual(['external', 'noopener', 'noreferrer'])
  })

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'tea',
    '//a.org',
  ])('has no link for the address %s', async (link) => {
    const { container } = await renderStory({ link })
    expect(screen.queryByRole('link', { name: /Read the source/ })).toBeNull()
    const schemes = [...container.querySelectorAll('a')].map(({ protocol }) => protocol)
    expect(new Set(schemes)).toEqual(new Set(['http:']))
  })

  it('leads to the stories before and after, by their headlines', async () => {
    const { user } = await renderStory({})
    const neighbours = within(screen.getByRole('navigation', { name: 'More from this issue' }))
    expect(
      neighbours.getByRole('link', { name: 'Previous story Headline of rice' }).getAttribute('rel'),
    ).toBe('prev')
    await user.click(neighbours.getByRole('link', { name: 'Next story Headline of silk' }))
    await screen.findByRole('heading', { level: 1, name: /silk/ })
    expect(screen.queryByRole('link', { name: /^Next story/ })).toBeNull()
  })

  it('has nothing before the first story', async () => {
    await renderRoute('/zh/issues/2021-07/tea/', {
      issues: [madeIssue('2021-07', [madeStory('tea'), madeStory('silk')])],
    })
    const neighbours = within(screen.getByRole('navigation', { name: '本期其他报道' }))
    expect(neighbours.getAllByRole('link').map((link) => link.textContent)).toEqual(['下一篇 标题 silk'])
  })
})

describe('text of the archive', () => {
  it('stays characters, whatever markup it holds', async () => {
    const { container } = await renderStory({
      headline: { en: hostileText, zh: hostileText },
      body: [[{ en: hostileText, zh: hostileText }]],
      note: { en: hostileText, zh: hostileText },
    })
    expect(
      screen.getAllByText((_, element) => element?.textContent === hostileText && !element.children.length),
    ).toHaveLength(6)
    expect(container.querySelectorAll('b, script')).toHaveLength(0)
  })

  it('is not taken for a template', async () => {
    await renderStory({ headline: { en: 'Prices {{count}} $t(nav.about)', zh: '价' } })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Prices {{count}} $t(nav.about)')
  })
})
