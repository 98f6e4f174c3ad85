import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { Passage } from '../../../src/app/share/passage.ts'
import { ShareCard } from '../../../src/app/share/ShareCard.tsx'
import { invariant } from '../../../src/archive/invariant.ts'
import { publishIssue } from '../../../src/archive/publishedIssue.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'

const body = [[{ en: 'Sales came to 299.23 billion yuan.', zh: '销售额2992.3亿元。' }]]
const story = invariant(publishIssue(madeIssue('2021-07', [madeStory('tea', { body })])).stories[0], 'story')

it('is a card with the headline, the sentence and the address, and the figure that was touched alone', () => {
  const sentence: Passage = {
    view: 'en',
    languages: ['zh', 'en'],
    paragraph: 0,
    segment: story.body[0]?.[0],
  }
  const paragraphs = (passage: Passage) => {
    const card = document.createElement('div')
    card.innerHTML = renderToStaticMarkup(
      <ShareCard story={story} passage={passage} address="https://example.org/tea/" />,
    )
    return Array.from(card.querySelectorAll('p'), ({ textContent }) => textContent).slice(1)
  }
  const texts = ['标题 tea', 'Headline of tea', '销售额2992.3亿元。', 'Sales came to 299.23 billion yuan.']
  expect(paragraphs(sentence)).toEqual([...texts, 'https://example.org/tea/'])
  const figure = ['2992.3亿元', '299.23 billion yuan']
  expect(paragraphs({ ...sentence, figure: 0 })).toEqual([...texts, ...figure, 'https://example.org/tea/'])
})
