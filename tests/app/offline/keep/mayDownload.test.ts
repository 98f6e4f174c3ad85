import { expect, it } from 'vitest'
import { mayDownload } from '../../../../src/app/offline/keep/mayDownload.ts'

const small = 1e6
const large = 100e6

it.each([
  [{ bytes: small, wish: undefined, metered: false }, 'now'],
  [{ bytes: large, wish: undefined, metered: false }, 'ask'],
  [{ bytes: small, wish: undefined, metered: true }, 'ask'],
  [{ bytes: large, wish: 'keep', metered: true }, 'now'],
  [{ bytes: small, wish: 'stop', metered: false }, 'stopped'],
  [{ bytes: 0, wish: 'stop', metered: true }, 'now'],
] as const)('a download of %j comes: %s', (circumstances, answer) => {
  expect(mayDownload(circumstances)).toBe(answer)
})
