import { expect, it } from 'vitest'
import { inlineScript } from '../../../src/boot/scripts/inlineScript.ts'

it('is the text of the function, called with what it is given', () => {
  const seen: unknown[] = []
  const text = inlineScript((name: string, colours: object) => see(name, colours), 'tea', { paper: '#fff' })
  new Function('see', text)((...all: unknown[]) => seen.push(all))
  expect(seen).toEqual([['tea', { paper: '#fff' }]])
})

it('cannot end the element that it stands in, whatever it is given', () => {
  expect(inlineScript((text: string) => see(text), '</script>')).not.toContain('<')
})

declare function see(...all: unknown[]): void
