import { expect, it } from 'vitest'
import { placeLines } from '../../../src/desk/server/drafts/placeLines.ts'
import { keyOf, madeDraft } from '../../draft/madeDraft.ts'

it.each([
  ['They are late.', 'They are late.'],
  ['seats (2024-05-21)', 'It has 300 seats. And a cafe.'],
  ['咖啡馆（2024年5月21日）', '还有咖啡馆。'],
])('finds what the draft made of the newsletter’s line “%s”', (text, sentence) => {
  const draft = madeDraft()
  const [placed] = placeLines(draft, [{ text, links: [], page: 1, line: 1, gap: false, heading: false }])
  expect(placed?.keys).toContain(keyOf(draft, sentence))
})
