import { afterEach, expect, it } from 'vitest'
import { emptyStoryId } from '../../src/boot/contracts.ts'
import type { EarlyStory } from '../../src/boot/earlyStory.ts'
import { showStory } from '../../src/boot/showStory.ts'

const story: EarlyStory = {
  language: 'en',
  region: 'sichuan',
  place: 'Chengdu',
  headline: { en: 'Tea', zh: '茶' },
  body: [
    { en: 'One.', zh: '<b>一。</b>' },
    { en: 'Two.', zh: '二。' },
  ],
  noteSources: [],
}

const pair = '<p lang="en"></p><p lang="zh-Hans"></p>'
const empty = `
  <h1>${pair}</h1>
  <div class="story-body"><div id="p1">${pair}</div></div>`

function show() {
  document.body.innerHTML = `
    <script type="application/json" id="words">${JSON.stringify(story)}</script>
    <template id="${emptyStoryId('en')}">${empty}</template>
    <div id="root"></div>`
  showStory('words')
}

afterEach(() => {
  document.body.replaceChildren()
  document.documentElement.removeAttribute('lang')
})

it('fills the empty page with a story as text, with a paragraph for each under the ids of the app', () => {
  show()
  expect(document.querySelector('#root #p1')?.textContent).toBe('One.<b>一。</b>')
  expect(document.querySelector('#root #p2')?.textContent).toBe('Two.二。')
})
