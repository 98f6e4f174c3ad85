import { expect, it } from 'vitest'
import type { Vocabulary } from '../../src/archive/names/vocabulary.ts'
import { importLines } from '../../src/import/importLines.ts'
import { readText } from '../../src/import/read/text/readText.ts'

const newsletter = `Chengdu opens a library
成都开放书店

2024-05-03

The library has 300 seats, and it opens at eight every day of the week.

新馆有300个座位，每天八点开门。

Around the Region:

Trains are late in Luxelakes
麓湖列车晚点

2024-05-07

Trains at Luxelakes were late by 20 minutes on Tuesday, the operator said.

运营方称，麓湖的列车周二晚点20分钟。
`

function storiesWith(vocabulary: Vocabulary | undefined) {
  const { issue } = importLines(readText(newsletter), { fileName: '2024-05.txt', vocabulary })
  return issue.stories.map(({ section, places }) => ({ section, places }))
}

it('recognises a section and a place that an editor added, however the section is written', () => {
  expect(storiesWith(undefined)).toEqual([
    { section: 'latest', places: ['chengdu'] },
    { section: 'latest', places: [] },
  ])
  const taught: Vocabulary = {
    sections: [{ name: 'Around the region', section: 'relevant' }],
    places: [{ en: 'Luxelakes', zh: '麓湖', place: 'chengdu' }],
  }
  expect(storiesWith(taught)).toEqual([
    { section: 'latest', places: ['chengdu'] },
    { section: 'relevant', places: ['chengdu'] },
  ])
})
