import { act, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { deviceMemory } from '../../../src/app/memory/deviceMemory.ts'
import { nothing } from '../../../src/app/memory/remembered.ts'
import { headlines, main, renderRoute } from '../support/renderRoute.tsx'

const rows = () => main().getAllByRole('listitem')

it.each([
  [
    'en',
    ['August 2021', 'July 2021', 'June 2021', 'October 2018'],
    /17 stories.*Posted 11 August 2021/,
    'Part of the issue',
  ],
  ['zh', ['2021年8月', '2021年7月', '2021年6月', '2018年10月'], /17篇.*2021年8月11日发布/, '部分收录'],
])('lists the issues, newest first, and marks incomplete ones, in %s', async (...row) => {
  const [language, months, facts, incomplete] = row
  await renderRoute(`/${language}/issues/`)
  expect(headlines(2)).toEqual(months)
  expect(rows()[1]?.textContent).toMatch(facts)
  const marked = rows().map((issue) => within(issue).queryByText(incomplete) !== null)
  expect(marked).toEqual([true, false, true, false])
})

it('says how much of each issue has been read, but no more than it has, and goes through the record once', async () => {
  await renderRoute('/en/issues/')
  let looks = 0
  const read = () => ({
    get readAt() {
      looks += 1
      return 1
    },
  })
  const keys = ['2021-07/tea', '2021-07/silk', ...['a', 'b', 'c', 'd'].map((id) => `2018-10/${id}`)]
  const record = { ...Object.fromEntries(keys.map((key) => [key, read()])), '2021-06/tea': {} }
  act(() => deviceMemory.setState({ remembered: { ...nothing, record }, persistence: 'kept' }))
  const said = rows().map((row) => within(row).queryByText(/ read$/)?.textContent)
  expect(said).toEqual([undefined, '2 of 17 read', undefined, '3 of 3 read'])
  expect(looks).toBe(6)
})
