import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
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

const sentence = (text: RegExp) => {
  const found = screen.getAllByText(text).find((one) => one.closest('[data-s]'))
  if (!found) throw new Error(`no sentence ${text}`)
  return found
}

describe('a sentence', () => {
  it('shows its counterpart beneath it where it is touched, and hides it again', async () => {
    await renderStory()
    await userEvent.click(sentence(/^They grew/))
    const peek = screen.getByRole('note', { name: 'In the other language' })
    expect(within(peek).getByText('增长13.1%。').lang).toBe('zh-Hans')
    expect(peek.previousElementSibling?.textContent).toBe('They grew by 13.1%.')
    await userEvent.click(sentence(/^They grew/))
    expect(screen.queryByRole('note')).toBeNull()
  })

  it('shows one counterpart at a time', async () => {
    await renderStory()
    await userEvent.click(sentence(/^They grew/))
    await userEvent.click(sentence(/^Most of it/))
    expect(screen.getAllByRole('note')).toHaveLength(1)
  })

  it('is reached with the arrow keys and shown with Enter', async () => {
    await renderStory()
    sentence(/^Sales came/)
      .closest<HTMLElement>('[data-s]')
      ?.focus()
    await userEvent.keyboard('{Enter}')
    expect(screen.getByRole('note').textContent).toContain('销售额2992.3亿元。')
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('note')).toBeNull()
  })

  it('has the focus again where Esc hides its counterpart, also from a button there', async () => {
    await renderStory()
    const focused = sentence(/^They grew/).closest<HTMLElement>('[data-s]')
    focused?.focus()
    await userEvent.keyboard('{Enter}{Tab}')
    expect(screen.getByRole('note').contains(document.activeElement)).toBe(true)
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('note')).toBeNull()
    expect(document.activeElement).toBe(focused)
  })

  it('is reached with Tab where it is the first that its view has', async () => {
    await renderStory('zh', [
      [{ en: 'Tea grows.' }, { zh: '茶叶上市。' }, { en: 'It sells.', zh: '卖得好。' }],
    ])
    const inChinese = document.querySelectorAll<HTMLElement>('[lang="zh-Hans"] [data-s]')
    expect(Array.from(inChinese, ({ textContent, tabIndex }) => [textContent, tabIndex])).toEqual([
      ['茶叶上市。', 0],
      ['卖得好。', -1],
    ])
  })

  it('keeps its place in the tab order after it had the focus', async () => {
    await renderStory()
    const focused = sentence(/^They grew/).closest<HTMLElement>('[data-s]')
    act(() => focused?.focus())
    await userEvent.tab()
    await userEvent.tab({ shift: true })
    expect(document.activeElement).toBe(focused)
  })

  it('is described to screen readers by the tip, where it is the first', async () => {
    await renderStory()
    const described = [...document.querySelectorAll('[data-s][aria-describedby]')]
    expect(described.map(({ textContent }) => textContent)).toEqual([body[0]?.[0]?.en, body[0]?.[0]?.zh])
    const tip = document.getElementById(described[0]?.getAttribute('aria-describedby') ?? '')
    expect(tip?.textContent).toMatch(/^Tap a sentence to see it in the other language/)
  })

  it.each([
    ['Alt, which goes back', { key: 'ArrowLeft', altKey: true }],
    ['Command, which goes back', { key: 'ArrowLeft', metaKey: true }],
    ['Control, which belongs to a screen reader', { key: 'Enter', ctrlKey: true }],
  ])('leaves to the browser a key with %s', async (_what, init) => {
    await renderStory()
    const focused = sentence(/^They grew/).closest<HTMLElement>('[data-s]')
    focused?.focus()
    expect(fireEvent.keyDown(focused ?? document.body, init)).toBe(true)
    expect(document.activeElement).toBe(focused)
    expect(screen.queryByRole('note')).toBeNull()
  })

  it('is announced to screen readers, in a region that was there before its text and stays', async () => {
    const regions = () => [...document.querySelectorAll('[aria-live]')]
    const said = () => regions().map(({ textContent }) => textContent?.trim())
    await renderStory()
    // The text may follow while the click is still awaited, so every state of the page is looked at.
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

  it('lights its counterpart side by side', async () => {
    await renderStory('both')
    await userEvent.hover(sentence(/^They grew/))
    const lit = [...document.querySelectorAll('.lit')].map(({ textContent }) => textContent)
    expect(lit).toEqual(['They grew by 13.1%.', '增长13.1%。'])
  })
})

describe('a figure', () => {
  it('is shown in both notations and in plain digits when touched', async () => {
    await renderStory()
    await userEvent.click(screen.getAllByText('299.23 billion yuan').at(-1) ?? document.body)
    const note = screen.getByRole('note')
    expect(note.textContent).toContain('299.23 billion yuan2992.3亿元299,230,000,000 yuan')
  })

  it('is announced also where another of its sentence was touched before', async () => {
    await renderStory('en', [[{ en: 'It rose by 13.1% to 54 million yuan.', zh: '增长13.1%，达5400万元。' }]])
    const said = () => document.querySelector('[aria-live]')?.textContent?.trim()
    await userEvent.click(sentence(/^13.1%$/))
    await waitFor(() => expect(said()).toBe('13.1% 13.1%'))
    await userEvent.click(sentence(/^54 million yuan$/))
    await waitFor(() => expect(said()).toBe('54 million yuan 5400万元 54,000,000 yuan'))
  })

  it('stands at the head of a story that has three or more', async () => {
    await renderStory()
    const items = within(screen.getByRole('list', { name: 'Key figures' })).getAllByRole('listitem')
    expect(items.map(({ textContent }) => textContent)).toEqual([
      '299.23 billion yuan2992.3亿元',
      '13.1%',
      '87.8%',
    ])
  })
})

describe('a name', () => {
  const mark = (text: string) => {
    const found = screen.getAllByText(text).find((one) => one.matches('[data-n]'))
    if (!found) throw new Error(`no name ${text}`)
    return found
  }

  it('is shown in both languages and in pinyin when touched, and links to its page', async () => {
    await renderStory()
    await userEvent.click(mark('tea'))
    const link = within(screen.getByRole('note')).getByRole('link', { name: 'tea 茶叶 Cháyè' })
    expect(link.getAttribute('href')).toBe('/en/names/tea/')
    expect([...link.children].map(({ attributes }) => attributes.getNamedItem('lang')?.value)).toEqual([
      'en',
      'zh-Hans',
      'zh-Latn-pinyin',
    ])
    expect(screen.getByRole('note').textContent).not.toContain('其中')
    await userEvent.click(mark('tea'))
    expect(screen.queryByRole('note')).toBeNull()
  })

  it('makes way for the counterpart where the rest of its sentence is touched', async () => {
    await renderStory()
    await userEvent.click(mark('tea'))
    await userEvent.click(sentence(/^Most of it/))
    expect(screen.getByRole('note').textContent).toContain('其中茶叶占87.8%。')
  })

  it('is shown side by side as well, the touched language first', async () => {
    await renderStory('both')
    await userEvent.click(mark('茶叶'))
    expect(screen.getByRole('note').textContent).toContain('茶叶 tea Cháyè')
  })

  it('is shown with the counterpart and the figures of its sentence to keyboard users', async () => {
    await renderStory()
    sentence(/^Most of it/)
      .closest<HTMLElement>('[data-s]')
      ?.focus()
    await userEvent.keyboard('{Enter}')
    const note = within(screen.getByRole('note'))
    expect(note.getByText('其中茶叶占87.8%。')).toBeTruthy()
    await userEvent.tab()
    expect(document.activeElement).toBe(note.getByRole('link', { name: 'tea 茶叶 Cháyè' }))
  })
})
