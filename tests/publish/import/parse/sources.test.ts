import { describe, expect, it } from 'vitest'
import { extractText } from '../../../../src/publish/import/extract/extractText.ts'
import { importNewsletter } from '../../../../src/publish/import/importNewsletter.ts'

const cranes = `Chongqing Port Adds Two Night Cranes
Two cranes now work through the night at the port of Chongqing, and lift 40
boxes an hour each. Lorries wait for no more than ten minutes.`
const bridge = `Guizhou Bridge Wins a Prize
A bridge in Guizhou has won a prize for its railings. The railings hum when the
wind is strong, and warn drivers in time.`

const port = { en: 'Chongqing Daily', zh: '重庆日报' }
const railings = { en: 'Guizhou Daily', zh: '贵州日报' }

/** The sources of the issue, and of each of its stories. */
function sourcesOf(...parts: readonly string[]) {
  const options = { fileName: '2021-07.txt', oneLanguage: true }
  const { issue } = importNewsletter(extractText(parts.join('\n\n')), options)
  return [issue.sources, ...issue.stories.map(({ sources }) => sources)]
}

describe('a line of sources', () => {
  it('between two stories is of the story above it', () => {
    expect(sourcesOf(cranes, 'Source: Chongqing Daily', bridge)).toEqual([undefined, [port], undefined])
  })

  it('may name them in both languages', () => {
    expect(sourcesOf(cranes, 'Source: Harbour News 来源：港口新闻', bridge)).toEqual([
      undefined,
      [{ en: 'Harbour News', zh: '港口新闻' }],
      undefined,
    ])
  })

  it('under the last story is of the issue', () => {
    expect(sourcesOf(cranes, bridge, 'Sources: Chongqing Daily, Guizhou Daily')).toEqual([
      [port, railings],
      undefined,
      undefined,
    ])
  })

  it('under the last story is of that story where each before it has its own', () => {
    expect(sourcesOf(cranes, 'Source: Chongqing Daily', bridge, 'Source: Guizhou Daily')).toEqual([
      undefined,
      [port],
      [railings],
    ])
  })

  it('that says so is of the issue, wherever it stands', () => {
    expect(sourcesOf(cranes, 'Main Source: Chongqing Daily', bridge)).toEqual([[port], undefined, undefined])
  })
})
