import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { changePreferences, readPreferences } from '../../../src/app/memory/preferences.ts'
import type { Story } from '../../../src/archive/issue.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { renderRoute } from '../support/renderRoute.tsx'
import { madeVoice, startSpeechEngine } from '../support/speechEngine.ts'

const british = madeVoice('en-GB', 'Daniel')
const mainland = madeVoice('zh-CN', 'Tingting')
const story = '/issues/2021-07/tea/'

const tea = madeStory('tea')
const silk = madeStory('silk', { note: { en: 'Misprinted.', zh: '有误。' } })

function renderStory(address = `/en${story}`, stories = [tea, silk]) {
  return renderRoute(address, { issues: [madeIssue('2021-07', stories)] })
}

const listen = () => screen.getByRole('button', { name: /^(Listen|朗读)$/ })
const player = () => within(screen.getByRole('region', { name: /^(Listen|朗读)$/ }))
const lit = () => [...document.querySelectorAll('[data-spoken]')].map((element) => element.textContent)
const noChinese = 'This device has no Chinese voice, so Chinese is skipped.'

async function listening(voices = [british, mainland], address?: string, stories?: Story[]) {
  const engine = startSpeechEngine(voices)
  const page = await renderStory(address, stories)
  await page.user.click(listen())
  await waitFor(() => expect(engine.said).toHaveLength(1))
  await waitFor(player)
  return {
    ...page,
    engine,
    end: () => act(() => engine.end()),
    fail: (error: string) => act(() => engine.fail(error)),
    press: (name: string) => page.user.click(player().getByRole('button', { name })),
  }
}

describe('the listen button', () => {
  it('is hidden if the browser has no speech, or no voice for the language shown', async () => {
    const { unmount } = await renderStory()
    expect(screen.queryByRole('button', { name: 'Listen' })).toBeNull()
    unmount()
    startSpeechEngine([madeVoice('fr-FR'), mainland])
    const { user } = await renderStory()
    expect(screen.queryByRole('button', { name: 'Listen' })).toBeNull()
    await user.click(screen.getByRole('radio', { name: '中文' }))
    expect(listen()).toBeTruthy()
  })

  it('has a key, which then pauses and plays', async () => {
    const { engine, user } = await listening()
    await user.keyboard('l')
    expect(engine.saying()).toBeUndefined()
    await user.click(listen())
    await user.keyboard('l')
    await waitFor(() => expect(engine.saying()).toBe('Headline of tea'))
  })

  it('moves the focus to the player, and gets it back when the player closes', async () => {
    const { engine, press } = await listening()
    expect(listen().getAttribute('aria-pressed')).toBe('true')
    expect(document.activeElement).toBe(player().getByRole('button', { name: 'Pause' }))
    await press('Stop listening')
    expect(screen.queryByRole('region', { name: 'Listen' })).toBeNull()
    expect(document.activeElement).toBe(listen())
    expect([engine.saying(), lit()]).toEqual([undefined, []])
  })
})

describe('a story that is read aloud', () => {
  it('is read sentence by sentence, each highlighted, to its end, and then again', async () => {
    const { engine, end, press } = await listening()
    for (const text of ['Headline of tea', 'First sentence.', 'Second sentence.', 'Second paragraph.']) {
      expect([engine.saying(), lit()]).toEqual([text, [text]])
      end()
    }
    expect([engine.saying(), lit()]).toEqual([undefined, []])
    expect(player().getByRole('status').textContent).toContain('End of story.')
    expect(engine.said).toHaveLength(4)
    await press('Play')
    await waitFor(() => expect(engine.saying()).toBe('Headline of tea'))
  })

  it('is read in both languages in the side-by-side view, each by its own voice', async () => {
    const { engine, end } = await listening(undefined, `/zh${story}?view=both`)
    end()
    expect(engine.said).toEqual(['Tingting ×1: 标题 tea', 'Daniel ×1: Headline of tea'])
  })

  it('leaves out a language without a voice, and says so', async () => {
    const { engine, end } = await listening([british], `/en${story}?view=both`)
    end()
    expect(engine.saying()).toBe('First sentence.')
    expect(player().getByText(noChinese)).toBeTruthy()
  })

  it('continues at the same sentence in another view', async () => {
    const { engine, end, user } = await listening()
    end()
    await user.click(screen.getByRole('radio', { name: '中文' }))
    await waitFor(() => expect(engine.saying()).toBe('第一句。'))
    expect(lit()).toEqual(['第一句。'])
  })

  it('moves forwards and back, also during a pause, and then starts the sentence again', async () => {
    const { engine, press } = await listening()
    await press('Next sentence')
    await waitFor(() => expect(engine.saying()).toBe('First sentence.'))
    await press('Pause')
    expect([engine.saying(), lit()]).toEqual([undefined, ['First sentence.']])
    await press('Previous sentence')
    expect([engine.saying(), lit()]).toEqual([undefined, ['Headline of tea']])
    await press('Play')
    await waitFor(() => expect(engine.saying()).toBe('Headline of tea'))
  })

  it('is read at the speed that the reader chooses, which is remembered', async () => {
    const { engine, user } = await listening()
    await user.selectOptions(player().getByRole('combobox', { name: 'Speed' }), '1.5×')
    await waitFor(() => expect(engine.said.at(-1)).toBe('Daniel ×1.5: Headline of tea'))
    expect(readPreferences().speechRate).toBe(1.5)
  })

  it('falls silent when the reader leaves, and stays silent when they return', async () => {
    const { engine, router } = await listening()
    await act(() => router.navigate('/en/issues/2021-07/silk/'))
    expect([engine.saying(), screen.queryByRole('region', { name: 'Listen' })]).toEqual([undefined, null])
    await act(() => router.navigate(`/en${story}`))
    expect(engine.said).toHaveLength(1)
  })
})

describe('the end of a story', () => {
  const toTheEnd = (end: () => void) => {
    for (let sentence = 0; sentence < 4; sentence += 1) end()
  }

  it('offers the next story', async () => {
    const { engine, end, press } = await listening()
    toTheEnd(end)
    await press('Next story')
    await screen.findByRole('heading', { level: 1, name: /silk/ })
    await waitFor(() => expect(engine.saying()).toBe('Headline of silk'))
    expect(lit()).toEqual(['Headline of silk'])
  })

  it('is followed by the next story and its note if the reader chose that; the last story ends the reading', async () => {
    const { engine, end, user } = await listening()
    await user.click(player().getByRole('checkbox', { name: 'Autoplay' }))
    toTheEnd(end)
    await waitFor(() => expect(engine.saying()).toBe('Headline of silk'))
    toTheEnd(end)
    expect([engine.saying(), lit()]).toEqual(['Editor’s note: Misprinted.', ['Misprinted.']])
    end()
    expect(player().queryByRole('button', { name: 'Next story' })).toBeNull()
    expect(readPreferences().readsOn).toBe(true)
  })
})

describe('a story that no voice can read', () => {
  const inChinese = (id: string) =>
    madeStory(id, { headline: { zh: `标题 ${id}` }, body: [[{ zh: '第一句。' }]] })

  it('is skipped if the reader chose that the next story follows', async () => {
    changePreferences({ readsOn: true })
    const stories = [tea, inChinese('rice'), inChinese('salt'), silk]
    const { engine, end } = await listening([british], undefined, stories)
    for (const _ of ['headline', 'first', 'second', 'last']) end()
    await waitFor(() => expect(engine.saying()).toBe('Headline of silk'))
    expect(engine.said).toHaveLength(5)
  })

  it('otherwise ends at once, and says why', async () => {
    const { end, press, user } = await listening([british], undefined, [tea, inChinese('rice'), silk])
    for (const _ of ['headline', 'first', 'second', 'last']) end()
    await press('Next story')
    await screen.findByRole('heading', { level: 1, name: '标题 rice' })
    expect(player().getByText(noChinese)).toBeTruthy()
    expect(player().getByRole('status').textContent).toContain('End of story.')
    await user.click(player().getByRole('button', { name: 'Play' }))
    expect(player().getByRole('button', { name: 'Play' })).toBeTruthy()
  })

  it('is paused when the reader chooses a language without a voice', async () => {
    const { engine, user, press } = await listening([british])
    await user.click(screen.getByRole('radio', { name: '中文' }))
    expect(player().getByText(noChinese)).toBeTruthy()
    expect([engine.saying(), lit()]).toEqual([undefined, []])
    await user.click(screen.getByRole('radio', { name: 'English' }))
    await press('Play')
    await waitFor(() => expect(engine.saying()).toBe('Headline of tea'))
  })
})

describe('a voice that fails', () => {
  const problem = () => player().getByRole('status').textContent

  it('is replaced by the next best', async () => {
    const { engine, fail } = await listening([british, madeVoice('en-US', 'Samantha')])
    fail('synthesis-failed')
    await waitFor(() => expect(engine.said).toHaveLength(2))
    expect([engine.said[1], problem()]).toEqual(['Samantha ×1: Headline of tea', ''])
  })

  it.each([
    ['synthesis-failed', 'The device’s voice did not work. Tap Play to try again.'],
    ['network', 'This voice needs a connection. Tap Play to try again.'],
    ['not-allowed', 'The browser blocked the sound. Tap Play to try again.'],
  ])('is reported if it was the last: %s', async (error, words) => {
    const { engine, fail, press } = await listening([british])
    fail(error)
    expect(problem()).toBe(words)
    await press('Play')
    await waitFor(() => expect(engine.saying()).toBe('Headline of tea'))
    expect(problem()).toBe('')
  })

  it('because something else interrupts it pauses the story', async () => {
    const { fail } = await listening()
    fail('interrupted')
    expect([problem(), lit()]).toEqual(['', ['Headline of tea']])
    expect(player().getByRole('button', { name: 'Play' })).toBeTruthy()
  })
})

it('says that a voice is online', async () => {
  await listening([madeVoice('en-GB', 'Far', false)])
  expect(player().getByText(/is an online voice/)).toBeTruthy()
})
