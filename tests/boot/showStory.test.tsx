import { afterEach, expect, it } from 'vitest'
import { pagePattern } from '../../src/archive/storyPath.ts'
import { emptyStoryId, emptyStoryIds } from '../../src/boot/contracts.ts'
import type { EarlyStory } from '../../src/boot/earlyStory.ts'
import { showStory } from '../../src/boot/showStory.ts'

const story: EarlyStory = {
  language: 'en',
  region: 'sichuan',
  place: 'Chengdu',
  headline: { en: 'Tea', zh: '茶' },
  body: [
    { en: 'One.', zh: '一。' },
    { en: 'Two.', zh: '二。' },
  ],
  noteSources: [],
}

const pair = '<p lang="en"></p><p lang="zh-Hans"></p>'
const empty = `
  <h1>${pair}</h1>
  <a href="/reader/en/issues/${emptyStoryIds}/?view=both">Both</a>
  <a href="/reader/zh/issues/${emptyStoryIds}/">中文</a>
  <div class="story-body"><div id="p1">${pair}</div></div>`

function showAt(address: string) {
  history.replaceState(null, '', address)
  document.body.innerHTML = `
    <script type="application/json" id="words">${JSON.stringify(story)}</script>
    <template id="${emptyStoryId('en')}">${empty}</template>
    <div id="root"></div>`
  showStory('words', emptyStoryIds, pagePattern('story'))
}

afterEach(() => {
  history.replaceState(null, '', '/')
  document.body.replaceChildren()
  document.documentElement.removeAttribute('lang')
})

it('fills the empty page with a story, with a paragraph for each under the ids of the app', () => {
  showAt('/reader/en/issues/2021-07/tea/')
  expect(document.querySelector('#root #p1')?.textContent).toBe('One.一。')
  expect(document.querySelector('#root #p2')?.textContent).toBe('Two.二。')
})

it.each(['', 'index.html'])(
  'makes links to the story itself on a page whose address ends in “%s”',
  (name) => {
    showAt(`/reader/en/issues/2021-07/tea/${name}`)
    expect([...document.links].map((link) => link.getAttribute('href'))).toEqual([
      '/reader/en/issues/2021-07/tea/?view=both',
      '/reader/zh/issues/2021-07/tea/',
    ])
  },
)
