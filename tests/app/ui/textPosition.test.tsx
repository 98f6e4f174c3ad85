import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import {
  elementOf,
  headlineNumber,
  paragraphElement,
  paragraphNumber,
  paragraphsOnPage,
  textPositionOf,
} from '../../../src/app/ui/textPosition.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const story = '/en/issues/2021-07/faw-deepens-cooperation/'

function sentences(): Element[] {
  return [...screen.getByRole('article').querySelectorAll('p[lang] > span')]
}

it('the place of a sentence leads back to its element, in either language', async () => {
  await renderRoute(story)
  const places = sentences().map((sentence) => textPositionOf(sentence))
  expect(new Set(places.map((place) => place?.language))).toEqual(new Set(['en', 'zh']))
  expect(places.map((place) => place && elementOf(place))).toEqual(sentences())
})

it('an event outside the sentences has no place', async () => {
  await renderRoute(story)
  expect(textPositionOf(screen.getByRole('heading', { level: 1 }))).toBeUndefined()
  expect(textPositionOf(document)).toBeUndefined()
})

it('the headline has a place of its own', async () => {
  await renderRoute(story)
  const headline = elementOf({ paragraph: headlineNumber, segment: 0, language: 'zh' })
  expect(headline?.closest('h1')).toBe(screen.getByRole('heading', { level: 1 }))
  expect(headline?.getAttribute('lang')).toBe('zh-Hans')
})

it('paragraphs are numbered from 0, in order', async () => {
  await renderRoute(story)
  const numbers = paragraphsOnPage().map(paragraphNumber)
  expect(numbers).toEqual([...numbers.keys()])
  expect(numbers.map(paragraphElement)).toEqual(paragraphsOnPage())
})
