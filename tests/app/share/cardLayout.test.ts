import { describe, expect, it } from 'vitest'
import { cardContent } from '../../../src/app/share/cardContent.ts'
import { cardLayout, cardWidth, type Measure } from '../../../src/app/share/cardLayout.ts'
import { type Passage, wholeStory } from '../../../src/app/share/passage.ts'
import { publishIssue } from '../../../src/archive/publishedIssue.ts'
import { bundledArchive } from '../../support/bundledArchive.ts'

const address = 'https://example.org/en/issues/2021-07/tea/'
const measure: Measure = ({ text }, { size }) =>
  [...text].reduce((sum, sign) => sum + size * (/[ -~]/.test(sign) ? 0.55 : 1), 0)

const stories = (await bundledArchive()).flatMap((issue) => publishIssue(issue).stories)
const passages: readonly Passage[] = [
  wholeStory('en', 'en'),
  wholeStory('zh', 'zh'),
  wholeStory('both', 'zh'),
]

describe('a card of any story, in any view', () => {
  const cards = stories.flatMap((story) => passages.map((passage) => cardContent(story, passage, address)))
  const layouts = cards.map((content) => cardLayout(content, measure))

  it('is a portrait', () => {
    expect(layouts.filter(({ height }) => height < 1350)).toEqual([])
  })

  it('keeps its texts within its margins, one above the other', () => {
    for (const { height, pieces } of layouts) {
      for (const piece of pieces) {
        expect(piece.x).toBeGreaterThanOrEqual(84)
        expect(piece.y).toBeLessThanOrEqual(height - 84)
        if (piece.kind === 'text')
          expect(piece.x + measure(piece.text, piece.style)).toBeLessThanOrEqual(cardWidth - 84)
      }
    }
  })

  it('says its headline, its first sentence and where to read on', () => {
    cards.forEach((content, at) => {
      const drawn = layouts[at]?.pieces.flatMap((piece) => (piece.kind === 'text' ? piece.text.text : []))
      const bare = (text: string) => text.replace(/\s/g, '')
      for (const { text } of [...content.headline, ...content.text, { text: content.address }]) {
        expect(bare(drawn?.join('') ?? '')).toContain(bare(text))
      }
    })
  })
})

describe('the figures of a card', () => {
  const trade = stories.find(({ body }) => body.flat().some(({ figures = [] }) => figures.length > 0))

  it('are three of a story at most, each in the card’s languages', () => {
    const counts = stories.map((story) => cardContent(story, wholeStory('both', 'en'), address).figures)
    expect(Math.max(...counts.map(({ length }) => length))).toBe(3)
    expect(counts.flat().some((notations) => notations.length === 2)).toBe(true)
  })

  it('are of a sentence that was chosen the one that was touched', () => {
    const segment = trade?.body.flat().find(({ figures = [] }) => figures.length > 0)
    if (!trade || !segment) throw new Error('no figure')
    const chosen: Passage = { view: 'en', languages: ['en', 'zh'], paragraph: 0, segment }
    expect(cardContent(trade, chosen, address).figures).toEqual([])
    const [notations] = cardContent(trade, { ...chosen, figure: 0 }, address).figures
    expect(notations?.[0]?.text).toBe(segment.figures?.[0]?.en.notation)
  })
})
