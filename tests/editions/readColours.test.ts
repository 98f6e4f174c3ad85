import { expect, it } from 'vitest'
import { themeColors } from '../../src/boot/contracts.ts'
import { colours } from '../../src/editions/readColours.ts'

it('takes the colours of light and dark from the reader’s tokens', () => {
  expect(colours.light.paper).toBe(themeColors.light)
  expect(colours.dark.paper).toBe(themeColors.dark)
  expect(colours.light.accent).not.toBe(colours.dark.accent)
})
