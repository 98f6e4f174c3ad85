import { expect, it } from 'vitest'
import { mayDownload } from '../../../src/app/offline/planDownload.ts'

const small = 1e6
const large = 100e6

it.each([
  [{ bytes: small, wish: undefined, savesData: false }, 'now'],
  [{ bytes: large, wish: undefined, savesData: false }, 'ask'],
  [{ bytes: small, wish: undefined, savesData: true }, 'ask'],
  [{ bytes: large, wish: 'keep', savesData: true }, 'now'],
  [{ bytes: small, wish: 'stop', savesData: false }, 'stopped'],
  [{ bytes: 0, wish: 'stop', savesData: true }, 'now'],
] as const)('a download of %j comes: %s', (circumstances, answer) => {
  expect(mayDownload(circumstances)).toBe(answer)
})
