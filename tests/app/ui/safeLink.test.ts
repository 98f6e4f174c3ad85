import { expect, it } from 'vitest'
import { safeLink } from '../../../src/app/ui/safeLink.ts'

it.each(['https://example.org/', 'http://example.org/a?b=c', 'HTTPS://EXAMPLE.ORG/'])(
  'lets %s through',
  (address) => {
    expect(safeLink(address)?.href).toBe(new URL(address).href)
  },
)

it.each([
  undefined,
  '',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  ' https://example.org/',
  'data:text/html,<script>',
  'ftp://example.org/',
  'mailto:a@example.org',
  '//example.org/',
  '/en/',
  'https://',
  'http://[',
])('makes no link of %j', (address) => {
  expect(safeLink(address)).toBeUndefined()
})
