import { screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import {
  elementOf,
  headlineNumber,
  paragraphElement,
  paragraphNumber,
  paragraphsOnPage,
  textPositionOf,
} from '../../../src/app/ui/textPosition.ts'
import { renderRoute } from '../support/renderRoute.tsx'

beforeEach(() => renderRoute('/en/issues/2021-07/faw-deepens-cooperation/'))

it('finds the element of each sentence by its position, in either language', () => {
  const sentences = [...screen.getByRole('article').querySelectorAll('p[lang] > span')]
  const positions = sentences.map((sentence) => textPositionOf(sentence))
  expect(new Set(positions.map((position) => position?.language))).toEqual(new Set(['en', 'zh']))
  expect(positions.map((position) => position && elementOf(position))).toEqual(sentences)
})

it('finds the headline, and no position outside the sentences', () => {
  const heading = screen.getByRole('heading', { level: 1 })
  const headline = elementOf({ paragraph: headlineNumber, segment: 0, language: 'zh' })
  expect(headline?.closest('h1')).toBe(heading)
  expect(headline?.getAttribute('lang')).toBe('zh-Hans')
  expect([textPositionOf(heading), textPositionOf(document)]).toEqual([undefined, undefined])
})

it('numbers the paragraphs from 0, in order', () => {
  const numbers = paragraphsOnPage().map(paragraphNumber)
  expect(numbers).toEqual([...numbers.keys()])
  expect(numbers.map(paragraphElement)).toEqual(paragraphsOnPage())
})
