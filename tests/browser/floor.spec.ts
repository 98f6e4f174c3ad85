import { aboveFloor } from './support/aboveFloor.ts'
import { builtCode } from './support/builtCode.ts'
import { pageFeatures } from './support/elementFeatures.ts'
import { scriptFeatures } from './support/scriptFeatures.ts'
import { styleFeatures } from './support/styleFeatures.ts'
import { expect, test } from './support/test.ts'

test('the build asks no more of a browser than the floor has, but for what it does without', async () => {
  const { scripts, styles, pages } = await builtCode()
  const found = new Map<string, string>()
  for (const { file, text } of scripts)
    for (const feature of await scriptFeatures(text)) found.set(feature, file)
  for (const { file, text } of styles) for (const feature of styleFeatures(text)) found.set(feature, file)
  for (const { file, text } of pages) for (const feature of pageFeatures(text)) found.set(feature, file)
  const excused = new Set(aboveFloor.flatMap(({ features }) => features))
  const above = [...found].filter(([feature]) => !excused.has(feature))
  const gone = [...excused].filter((feature) => !found.has(feature))
  expect({ above, gone }).toEqual({ above: [], gone: [] })
})
