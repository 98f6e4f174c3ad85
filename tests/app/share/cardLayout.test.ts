import { expect, it } from 'vitest'
import { cardContent } from '../../../src/app/share/cardContent.ts'
import { cardLayout, cardWidth, type Measure } from '../../../src/app/share/cardLayout.ts'
import { type Passage, wholeStory } from '../../../src/app/share/passage.ts'
import { invariant } from '../../../src/archive/invariant.ts'
import { publishIssue } from '../../../src/archive/publishedIssue.ts'
import { bundledArchive } from '../../support/bundled.ts'

const address = 'https://example.org/en/issues/2021-07/tea/'
const measure: Measure = ({ text }, { size }) =>
  [...text].reduce((sum, sign) => sum + size * (/[ -~]/.test(sign) ? 0.55 : 1), 0)
const bare = (text: string) => text.replace(/\s/g, '')

const stories = (await bundledArchive()).flatMap((issue) => publishIssue(issue).stories)

it.each([wholeStory('en', 'en'), wholeStory('zh', 'zh'), wholeStory('both', 'zh')])(
  'draws a portrait card of any story, its texts within the margins: $view',
  (passage) => {
    for (const story of stories) {
      const content = cardContent(story, passage, address)
      const { height, pieces } = cardLayout(content, measure)
      expect(height).toBeGreaterThanOrEqual(1350)
      for (const piece of pieces) {
        expect(piece.x).toBeGreaterThanOrEqual(84)
        expect(piece.y).toBeLessThanOrEqual(height - 84)
        if (piece.kind === 'text')
          expect(piece.x + measure(piece.text, piece.style)).toBeLessThanOrEqual(cardWidth - 84)
      }
      const drawn = pieces.map((piece) => (piece.kind === 'text' ? piece.text.text : '')).join('')
      for (const { text } of [...content.headline, ...content.text, { text: address }])
        expect(bare(drawn)).toContain(bare(text))
    }
  },
)

it('shows the figure of a sentence that was touched, and no other', () => {
  const [story, segment] = invariant(
    stories
      .flatMap((one) => one.body.flat().map((sentence) => [one, sentence] as const))
      .find(([, { figures = [] }]) => figures.length > 0),
    'figure in the archive',
  )
  const sentence: Passage = { view: 'en', languages: ['en', 'zh'], paragraph: 0, segment }
  expect(cardContent(story, sentence, address).figure).toEqual([])
  const [notation] = cardContent(story, { ...sentence, figure: 0 }, address).figure
  expect(notation?.text).toBe(segment.figures?.[0]?.en.notation)
})
