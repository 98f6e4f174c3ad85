import { expect, it } from 'vitest'
import { inlineScript } from '../../src/boot/inline.ts'

it('makes a script of a function and its arguments', () => {
  const seen: unknown[] = []
  const text = inlineScript((name: string, colours: object) => see(name, colours), 'tea', { paper: '#fff' })
  new Function('see', text)((...all: unknown[]) => seen.push(all))
  expect(seen).toEqual([['tea', { paper: '#fff' }]])
})

it('makes no script that could end its own element', () => {
  expect(inlineScript((text: string) => see(text), '</script>')).not.toContain('<')
})

declare function see(...all: unknown[]): void
