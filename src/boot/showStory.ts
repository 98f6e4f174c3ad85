import type { Bilingual } from '../archive/bilingual.ts'
import type { EarlyStory } from './earlyStory.ts'

/**
 * Runs inline in the body of the shell. If the service worker has added a story's text, it fills the
 * prerendered empty page with it, so the story is on the screen long before the app starts and renders it
 * again. It must be self-contained, because the build inlines its source into the shell.
 * @param blockId the id of the block with the text
 */
export function showStory(blockId: string): void {
  const words = document.getElementById(blockId)?.textContent
  if (!words) return
  const story: EarlyStory = JSON.parse(words)
  const empty = document.getElementById(`empty-${story.language}`)
  if (!(empty instanceof HTMLTemplateElement)) return
  const page = document.importNode(empty.content, true)
  const find = (selector: string) => page.querySelector(selector)
  const put = (element: Element | null | undefined, text: string | undefined) => {
    if (element && text !== undefined) element.textContent = text
    else element?.remove()
  }
  const putBoth = (within: Element | null, { en, zh }: Bilingual) => {
    for (const element of within?.querySelectorAll('[lang]') ?? []) {
      put(element, element.matches(':lang(en)') ? en : zh)
      if (en === undefined || zh === undefined) element.removeAttribute('class')
    }
  }
  const repeat = <Item>(
    model: Element | null,
    items: readonly Item[],
    fill: (copy: Element, item: Item) => void,
  ) => {
    if (!model) return
    const copies = items.map((item) => {
      const copy = document.importNode(model, true)
      fill(copy, item)
      return copy
    })
    model.parentNode?.replaceChildren(...copies)
  }
  find('.kicker-place')?.setAttribute('data-place', story.region)
  put(find('.kicker-place'), story.place)
  put(find('.kicker-place ~ span'), story.topic)
  find('time')?.setAttribute('datetime', story.date ?? '')
  put(find('time'), story.day)
  putBoth(find('h1'), story.headline)
  const headline = find('h1 :lang(zh-Hans)')?.firstChild
  for (const at of [...(story.headlineBreaks ?? [])].reverse())
    if (headline instanceof Text) headline.splitText(at).before(document.createElement('wbr'))
  let number = 0
  repeat(find('.story-body > *'), story.body, (copy, paragraph) => {
    number += 1
    // The empty page has the first id.
    copy.id = copy.id.replace('1', `${number}`)
    putBoth(copy, paragraph)
  })
  if (story.note) putBoth(find('.story-note .pair'), story.note)
  else find('.story-note')?.remove()
  if (story.noteSources.length === 0) find('.note-sources')?.remove()
  repeat(find('.note-sources li'), story.noteSources, (copy, { label, link }) => {
    put(copy.firstElementChild, label)
    copy.firstElementChild?.setAttribute('href', link)
  })
  document.documentElement.lang = story.language === 'en' ? 'en' : 'zh-Hans'
  document.getElementById('root')?.append(page)
}
