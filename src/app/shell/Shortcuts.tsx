import { useEffect } from 'react'
import type { View } from '../../archive/languages.ts'
import { shortcutKey } from '../../ui/keys.ts'
import { usePreference } from '../memory/preferences.ts'

type Act = (event: Pick<KeyboardEvent, 'repeat'>) => void

/**
 * All keys, in the order of the sheet, by the name of their text. Features know only `data-key`: a key does what its
 * reader would do with the page's own links and buttons. Keys without an action here belong to a story's sentences or
 * to the browser.
 */
export const shortcuts = [
  { name: 'stories', keys: { j: goTo('next'), k: goTo('prev') } },
  { name: 'views', keys: { 1: choose('en'), 2: choose('zh'), 3: choose('both') } },
  { name: 'save', keys: { s: press('main [data-key=s]') } },
  { name: 'listen', keys: { l: press('main [data-key=l]') } },
  { name: 'sentences', keys: { '→': undefined, '←': undefined } },
  { name: 'counterpart', keys: { Enter: undefined } },
  { name: 'mark', keys: { m: undefined } },
  { name: 'search', keys: { '/': search } },
  { name: 'sheet', keys: { '?': press('[data-key="?"]') } },
  { name: 'close', keys: { Esc: undefined } },
] as const satisfies readonly { name: string; keys: Readonly<Record<string, Act | undefined>> }[]

const acts = new Map<string, Act | undefined>(shortcuts.flatMap(({ keys }) => Object.entries(keys)))

/** The action of the pressed key. Undefined if it has none, or is meant for something else. */
function actOf(event: KeyboardEvent): Act | undefined {
  return acts.get(shortcutKey(event) ?? '')
}

/** Follows a story's link to its neighbour; in a list of stories, moves the focus from headline to headline. */
function goTo(direction: 'next' | 'prev'): Act {
  const follow = press(`main [rel=${direction}]`)
  return (event) => {
    if (document.querySelector('main :is([rel=next], [rel=prev])')) return follow(event)
    const headlines = [...document.querySelectorAll<HTMLElement>('main article :is(h2, h3) a')]
    const focused = document.activeElement?.closest('article')
    const at = headlines.findIndex((headline) => headline.closest('article') === focused)
    // Without a focused story, start at the first on the screen.
    const seen = headlines.findIndex((headline) => headline.getBoundingClientRect().bottom >= 0)
    const [before, after] = at === -1 ? [seen - 1, seen] : [at - 1, at + 1]
    headlines[direction === 'next' ? after : before]?.focus()
  }
}

function choose(view: View): Act {
  return press(`main input[name=view][value=${view}]:enabled`)
}

/** Clicks the control, as a mouse would. */
function press(control: string): Act {
  return ({ repeat }) => {
    if (!repeat) document.querySelector<HTMLElement>(control)?.click()
  }
}

/** Opens the search page from any other page; on it, focuses the box. */
function search(): void {
  const box = document.querySelector<HTMLInputElement>('input[type=search]')
  if (!box) document.querySelector<HTMLElement>('.masthead a[href$="/search/"]')?.click()
  box?.focus()
  box?.select()
}

/** Listens for single keys on every page, unless the reader has switched them off. */
export function Shortcuts() {
  const isOn = usePreference('singleKeys') === 'on'
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      const act = actOf(event)
      if (!act) return
      event.preventDefault()
      act(event)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [isOn])
  return null
}
