import { expect, it } from 'vitest'
import { safeLink } from '../../../src/app/ui/safeLink.ts'

it.each(['https://example.org/', 'http://example.org/a?b=c', 'HTTPS://EXAMPLE.ORG/'])(
  'links to %s',
  (address) => {
    expect(safeLink(address)?.href).toBe(new URL(address).href)
  },
)

it.each([
  undefined,
  '',
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>',
  'ftp://example.org/',
  '//example.org/',
  '/en/',
  'http://[',
])('does not link to %j', (address) => {
  expect(safeLink(address)).toBeUndefined()
})
