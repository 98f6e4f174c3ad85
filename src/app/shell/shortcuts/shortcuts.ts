import type { View } from '../../memory/preferences.ts'

/** What keys need from the page around them. */
export type Around = { readonly openSearch: () => void; readonly openSheet: () => void }

type Act = (around: Around, event: Pick<KeyboardEvent, 'repeat'>) => void

/**
 * All keys, in the order in which they are told of, by what their text in the sheet is named for. Features know
 * nothing of them but `data-key`: a key does what its reader would do with the page's own links and buttons. Those
 * that do nothing here are the business of the sentences of a story and of the browser.
 */
export const shortcuts = [
  { name: 'stories', keys: { j: goTo('next'), k: goTo('prev') } },
  { name: 'views', keys: { 1: choose('en'), 2: choose('zh'), 3: choose('both') } },
  { name: 'save', keys: { s: press('[data-key=s]') } },
  { name: 'listen', keys: { l: press('[data-key=l]') } },
  { name: 'sentences', keys: { '→': undefined, '←': undefined } },
  { name: 'counterpart', keys: { Enter: undefined } },
  { name: 'search', keys: { '/': search } },
  { name: 'sheet', keys: { '?': ({ openSheet }) => openSheet() } },
  { name: 'close', keys: { Esc: undefined } },
] as const satisfies readonly { name: string; keys: Readonly<Record<string, Act | undefined>> }[]

const acts = new Map<string, Act | undefined>(shortcuts.flatMap(({ keys }) => Object.entries(keys)))

/** What the key that was pressed does; undefined where it does nothing, or is meant for something else. */
export function actOf(event: KeyboardEvent): Act | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return undefined
  if (isComposing(event) || isTyping(event) || document.querySelector('dialog[open]')) return undefined
  // Full-width signs are what a Chinese keyboard may send; capitals are what Caps Lock sends.
  const key = event.key.normalize('NFKC')
  return acts.get(event.shiftKey ? key : key.toLowerCase())
}

/** Whether an input method has the key; the code 229 is how Safari says so of the last one. */
function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}

/** Whether the key writes or chooses where the focus is. */
function isTyping({ target }: KeyboardEvent): boolean {
  const fields = 'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])'
  return target instanceof Element && target.matches(fields)
}

/** Follows a story's link to its neighbour; in a list of stories, moves the focus from headline to headline. */
function goTo(direction: 'next' | 'prev'): Act {
  const follow = press(`[rel=${direction}]`)
  return (around, event) => {
    if (document.querySelector('main :is([rel=next], [rel=prev])')) return follow(around, event)
    const headlines = [...document.querySelectorAll<HTMLElement>('main article :is(h2, h3) a')]
    const focused = document.activeElement?.closest('article')
    const at = headlines.findIndex((headline) => headline.closest('article') === focused)
    // Whoever begins, begins at what is on the screen.
    const seen = headlines.findIndex((headline) => headline.getBoundingClientRect().bottom >= 0)
    const [before, after] = at === -1 ? [seen - 1, seen] : [at - 1, at + 1]
    headlines[direction === 'next' ? after : before]?.focus()
  }
}

function choose(view: View): Act {
  return press(`input[name=view][value=${view}]:enabled`)
}

/** Presses what a mouse would click on. */
function press(control: string): Act {
  return (_around, { repeat }) => {
    if (!repeat) document.querySelector<HTMLElement>(`main ${control}`)?.click()
  }
}

/** To the search from every page, and into its box on its own. */
function search({ openSearch }: Around): void {
  const box = document.querySelector<HTMLInputElement>('input[type=search]')
  if (!box) openSearch()
  box?.focus()
  box?.select()
}
