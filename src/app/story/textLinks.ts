import { createContext } from 'react'
import type { Language } from '../../archive/languages.ts'
import type { LinkedFigure, PublishedSegment, PublishedStory } from '../../archive/publishedIssue.ts'

/** A marked part of a sentence: a range of its text (UTF-16 offsets), and the number of its figure or name. */
export type TextLink = {
  readonly start: number
  readonly end: number
  readonly figure?: number
  readonly name?: number
}

type TextLinks = ReadonlyMap<PublishedSegment, Readonly<Record<Language, readonly TextLink[]>>>

/**
 * What a story marks in its sentences: figures that the two languages count differently, and the first mention of
 * each name. More marks would make the text hard to read, and the card of a sentence has all of its names.
 */
export function textLinks({ body }: Pick<PublishedStory, 'body'>): TextLinks {
  const mentioned = { en: new Set<string>(), zh: new Set<string>() }
  const linksIn = ({ figures = [], names = [] }: PublishedSegment, language: Language): TextLink[] => {
    const numbers = figures.flatMap((each, figure) => {
      const { start, end } = each[language]
      return isCountedDifferently(each) ? [{ start, end, figure }] : []
    })
    const mentions = names.flatMap((each, name) => {
      const span = each[language]
      if (!span || mentioned[language].has(each.id)) return []
      mentioned[language].add(each.id)
      return [{ start: span[0], end: span[1], name }]
    })
    return [...numbers, ...mentions].sort((one, other) => one.start - other.start)
  }
  return new Map(
    body.flat().map((segment) => [segment, { en: linksIn(segment, 'en'), zh: linksIn(segment, 'zh') }]),
  )
}

/** Whether Chinese counts the figure in 万 or 亿, or a share in 成, where English has thousands, millions or per cent. */
export function isCountedDifferently({ zh }: LinkedFigure): boolean {
  return /[万亿兆]|[一二三四五六七八九十]成/.test(zh.notation)
}

/** What the story on the page marks. */
export const TextLinksContext = createContext<TextLinks>(new Map())
