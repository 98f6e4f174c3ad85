import { expect, it } from 'vitest'
import { readText } from '../../../../src/import/read/text/readText.ts'

function linesOf(...lines: readonly string[]): string[] {
  return readText(lines.join('\n\n')).map(({ text, links }) =>
    [text, ...links.map(({ address }) => address)].join(' > '),
  )
}

const list = ['[1] https://port.example/a', '[2]: https://bridge.example/b']

it('gives addresses that are listed by number to the lines that name the numbers', () => {
  expect(linesOf('Port opens [1]', 'A bridge opens at Zunyi [2]. It hums.', ...list)).toEqual([
    'Port opens > https://port.example/a',
    'A bridge opens at Zunyi. It hums. > https://bridge.example/b',
  ])
})

it('keeps an address whose number no line names', () => {
  expect(linesOf('Port opens [1]', ...list)).toEqual(['Port opens > https://port.example/a', list[1]])
})

it('leaves numbers in brackets that are no links', () => {
  expect(linesOf('Port opens [3]', '[3] See page 4.', ...list)[0]).toBe('Port opens [3]')
})
