import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { readPreferences } from '../../../src/app/memory/preferences.ts'
import { invariant } from '../../../src/archive/invariant.ts'
import type { Story } from '../../../src/archive/issue.ts'
import { madeName } from '../../archive/names/madeNames.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const body = [
  [
    { en: 'Sales came to 299.23 billion yuan.', zh: '销售额2992.3亿元。' },
    { en: 'They grew by 13.1%.', zh: '增长13.1%。' },
  ],
  [{ en: 'Most of it was tea, 87.8% in all.', zh: '其中茶叶占87.8%。' }],
]

async function renderStory(view = 'en', story: Story['body'] = body) {
  const issue = madeIssue('2021-07', [madeStory('tea', { body: story })])
  const names = [madeName('tea', 'tea', '茶叶', { pinyin: 'Cháyè' })]
  await renderRoute(`/en/issues/2021-07/tea/?view=${view}`, { issues: [issue], names })
}

/** The element of the sentence that has a text. */
function sentence(text: RegExp): HTMLElement {
  const found = screen.getAllByText(text).map((one) => one.closest<HTMLElement>('[data-s]'))
  return invariant(found.find((one) => one !== null) ?? undefined, `sentence ${text}`)
}

/** The element of a linked figure or name. */
function part(text: string): HTMLElement {
  const found = screen.getAllByText(text).find((one) => one.matches('[data-n], [data-f]'))
  return invariant(found, `part ${text}`)
}

describe('a sentence', () => {
  it('opens a card with its counterpart when touched, one at a time, and closes it again', async () => {
    await renderStory()
    await userEvent.click(sentence(/^Most of it/))
    await userEvent.click(sentence(/^They grew/))
    const card = within(await screen.findByRole('note', { name: 'In the other language' }))
    expect(card.getByText('增长13.1%。').lang).toBe('zh-Hans')
    const buttons = card.getAllByRole('button')
    const names = buttons.map((one) => one.textContent || one.ariaLabel)
    expect(names).toEqual(expect.arrayContaining(['Copy', 'Share', 'Close']))
    await userEvent.click(sentence(/^They grew/))
    expect(screen.queryByRole('note')).toBeNull()
  })

  it('may be the headline, which has no address of its own to share', async () => {
    await renderStory()
    const headline = invariant(screen.getAllByRole('heading', { level: 1 })[0], 'headline')
    const touched = invariant(headline.querySelector('[data-s]') ?? undefined, 'its text')
    await userEvent.click(touched)
    const card = within(await screen.findByRole('note'))
    expect(card.getAllByRole('button').map((one) => one.textContent || one.ariaLabel)).toEqual(['Close'])
  })

  it('is touched by Enter and left by Escape, which returns the focus to it', async () => {
    await renderStory()
    const focused = sentence(/^They grew/)
    act(() => focused.focus())
    // The next tab stop is the sentence in the other language, which the style hides.
    await userEvent.keyboard('{Enter}{Tab}{Tab}')
    expect(screen.getByRole('note').textContent).toContain('增长13.1%。')
    expect(screen.getByRole('note').contains(document.activeElement)).toBe(true)
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('note')).toBeNull()
    expect(document.activeElement).toBe(focused)
  })

  it.each([
    ['Escape, wherever the focus is', () => userEvent.keyboard('{Escape}')],
    [
      'a touch beside the text',
      () => userEvent.click(document.querySelector('.story-body') ?? document.body),
    ],
  ])('is left by %s', async (_how, leave) => {
    await renderStory()
    const touched = sentence(/^They grew/)
    await userEvent.click(touched)
    const card = await screen.findByRole('note')
    await userEvent.click(within(card).getByText('增长13.1%。'))
    expect(screen.getByRole('note')).toBe(card)
    act(() => touched.blur())
    await leave()
    expect(screen.queryByRole('note')).toBeNull()
    expect(document.activeElement).toBe(touched)
  })

  it('is in the tab order if it is the first of its language', async () => {
    await renderStory('zh', [
      [{ en: 'Tea grows.' }, { zh: '茶叶上市。' }, { en: 'It sells.', zh: '卖得好。' }],
    ])
    const inChinese = document.querySelectorAll<HTMLElement>('p[lang="zh-Hans"] [data-s]')
    expect(Array.from(inChinese, ({ textContent, tabIndex }) => [textContent, tabIndex])).toEqual([
      ['茶叶上市。', 0],
      ['卖得好。', -1],
    ])
  })

  it('keeps its place in the tab order after it had the focus', async () => {
    await renderStory()
    const focused = sentence(/^They grew/)
    act(() => focused.focus())
    await userEvent.tab()
    await userEvent.tab({ shift: true })
    expect(document.activeElement).toBe(focused)
  })

  it('is described to screen readers by the tip if it is the first', async () => {
    await renderStory()
    const described = [...document.querySelectorAll('[data-s][aria-describedby]')]
    expect(described.map(({ textContent }) => textContent)).toEqual([body[0]?.[0]?.en, body[0]?.[0]?.zh])
    const tip = document.getElementById(described[0]?.getAttribute('aria-describedby') ?? '')
    expect(tip?.textContent).toMatch(/^Tap a word to see its meaning/)
  })

  it.each([
    { key: 'ArrowLeft', altKey: true },
    { key: 'ArrowLeft', metaKey: true },
    { key: 'Enter', ctrlKey: true },
  ])('ignores keys with a modifier: %j', async (init) => {
    await renderStory()
    const focused = sentence(/^They grew/)
    act(() => focused.focus())
    expect(fireEvent.keyDown(focused, init)).toBe(true)
    expect(document.activeElement).toBe(focused)
    expect(screen.queryByRole('note')).toBeNull()
  })

  it('is announced to screen readers in a region that is there before the text and stays', async () => {
    const regions = () => [...document.querySelectorAll('[aria-live]')]
    const said = () => regions().map(({ textContent }) => textContent?.trim())
    await renderStory()
    // The text may arrive while the click is still awaited, so every state of the page is checked.
    const states: (string | undefined)[] = []
    const observer = new MutationObserver(() => states.push(...said()))
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    await userEvent.click(sentence(/^They grew/))
    const [region] = regions()
    await waitFor(() => expect(said()).toEqual(['增长13.1%。']))
    observer.disconnect()
    expect(states[0]).toBe('')
    expect(region?.querySelector('[lang="zh-Hans"]')).toBeTruthy()
    await userEvent.click(sentence(/^Most of it/))
    await waitFor(() => expect(said()[0]).toMatch(/^其中茶叶占87.8%。 tea 茶叶 Cháyè$/))
    expect(region?.querySelector('a')).toBeNull()
    await userEvent.click(sentence(/^Most of it/))
    expect(said()).toEqual([''])
    expect(regions()).toEqual([region])
  })

  it('is highlighted with its counterpart in the side-by-side view', async () => {
    await renderStory('both')
    await userEvent.hover(sentence(/^They grew/))
    const lit = [...document.querySelectorAll('.lit')].map(({ textContent }) => textContent)
    expect(lit).toEqual(['They grew by 13.1%.', '增长13.1%。'])
  })
})

describe('a figure', () => {
  it('is a line of the card in both notations and in digits, if the languages count differently', async () => {
    await renderStory()
    await userEvent.click(part('299.23 billion yuan'))
    const note = screen.getByRole('note')
    expect(note.textContent).toContain('销售额2992.3亿元。')
    expect(note.textContent).toContain('299.23 billion yuan2992.3亿元299,230,000,000 yuan')
    const marked = [...document.querySelectorAll('.figure')].map(({ textContent }) => textContent)
    expect(marked).toEqual(['299.23 billion yuan', '2992.3亿元'])
  })

  it('is announced after another figure of its sentence', async () => {
    await renderStory('en', [
      [
        {
          en: 'It spent 12 million yuan on tea and 54 million yuan on rice.',
          zh: '买茶1200万元，买米5400万元。',
        },
      ],
    ])
    const said = () => document.querySelector('[aria-live]')?.textContent?.trim()
    await userEvent.click(part('12 million yuan'))
    await waitFor(() => expect(said()).toMatch(/^买茶1200万元，买米5400万元。 12 million yuan/))
    await userEvent.click(part('54 million yuan'))
    await waitFor(() => expect(said()).toMatch(/^买茶1200万元，买米5400万元。 54 million yuan/))
  })
})

describe('a name', () => {
  it('is shown in both languages and in pinyin when touched, and links to its page', async () => {
    await renderStory()
    await userEvent.click(part('tea'))
    const link = within(screen.getByRole('note')).getByRole('link', { name: 'tea 茶叶 Cháyè' })
    expect(link.getAttribute('href')).toBe('/en/names/tea/')
    const tags = Array.from(link.children, (one) => one.getAttribute('lang'))
    expect(tags).toEqual(['en', 'zh-Hans', 'zh-Latn-pinyin'])
    expect(screen.getByRole('note').textContent).toMatch(/^其中茶叶占87.8%。tea/)
    await userEvent.click(part('tea'))
    expect(screen.queryByRole('note')).toBeNull()
  })

  it('is marked where the story first mentions it', async () => {
    await renderStory('en', [
      [{ en: 'Our tea grows.', zh: '茶叶在长。' }],
      [{ en: 'The tea sells.', zh: '茶叶好卖。' }],
    ])
    const marked = [...document.querySelectorAll('[data-n]')].map((one) => one.closest('.pair')?.id)
    expect(marked).toEqual(['p1', 'p1'])
  })

  it('is shown in the side-by-side view with the touched language first', async () => {
    await renderStory('both')
    await userEvent.click(part('茶叶'))
    expect(screen.getByRole('note').textContent).toContain('茶叶 tea Cháyè')
  })
})

describe('the tip of the first story', () => {
  const tip = () => screen.queryByRole('region', { name: 'How to read this story' })

  it('opens the card of the first sentence, and is not shown again', async () => {
    await renderStory()
    await userEvent.click(screen.getByRole('button', { name: 'Show me' }))
    expect(screen.getByRole('note').textContent).toContain('销售额2992.3亿元。')
    expect(tip()).toBeNull()
    cleanup()
    await renderStory()
    expect(tip()).toBeNull()
  })

  it('is dismissed by its button, for good', async () => {
    await renderStory()
    await userEvent.click(screen.getByRole('button', { name: 'Got it' }))
    expect(tip()).toBeNull()
    expect(readPreferences().tipShown).toBe(true)
  })

  it('leaves at the end of a short page, which it would cover', async () => {
    await renderStory()
    vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(innerHeight + 10)
    vi.stubGlobal('scrollY', 10)
    act(() => void dispatchEvent(new Event('scroll')))
    expect(tip()).toBeNull()
  })
})
