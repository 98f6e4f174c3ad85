import { expect, it } from 'vitest'
import { links } from '../../../src/check/rules/links.ts'
import { madeBody, said, saidOfScars } from '../madeIssue.ts'

it('finds a repeated link, one that speaks of something else, and one left in the text', () => {
  expect(saidOfScars(links).map(({ story }) => story)).toEqual(['water-bus', 'story-7', 'story-7', 'story-7'])
})

it('leaves alone an address that speaks of the story, or of nothing', () => {
  expect(
    said(
      links,
      { link: 'https://news.example.org/2019/04/10/ferries-sail-until-ten-evening/' },
      { link: 'https://news.example.org/201904/08/WS60f91295a310efa1.html' },
      { link: 'https://files.example.org/ugd/5dcb96_6c4d2eb1-6d0a-4bcb-beff-9e0d6f71b063.pdf' },
    ),
  ).toEqual([])
})

it('lets a note cite an address', () => {
  expect(
    said(links, {
      note: { en: 'See https://example.org/x.', zh: '见https://example.org/x。' },
      body: madeBody(['A line.', '一句。']),
    }),
  ).toEqual([])
})
