import { expect, it } from 'vitest'
import { isCounted } from '../../../src/archive/figures/figure.ts'
import { findFigures } from '../../../src/archive/figures/findFigures.ts'
import { plainFigure } from '../../../src/archive/figures/plainFigure.ts'

it.each([
  ['en', '299.23 billion RMB', '299,230,000,000 yuan', '299,230,000,000元'],
  ['zh', '2992.3亿元', '299,230,000,000 yuan', '299,230,000,000元'],
  ['en', '($7,708.52)', '7,708.52 US dollars', '7,708.52美元'],
  ['zh', '三成', '30%', '30%'],
  ['en', 'nearly 600', 'just under 600', '略低于600'],
  ['zh', '近九成', 'just under 90%', '略低于90%'],
  ['en', 'fewer than 600', '< 600', '< 600'],
  ['zh', '不足600', '< 600', '< 600'],
  ['zh', '突破2000万', '> 20,000,000', '> 20,000,000'],
  ['en', 'about $8.5 billion', '≈ 8,500,000,000 US dollars', '≈ 8,500,000,000美元'],
  ['en', 'as many as 60 million', '≤ 60,000,000', '≤ 60,000,000'],
  ['en', 'at least 3 tonnes', '≥ 3 tonnes', '≥ 3吨'],
  ['zh', '1.6个百分点', '1.6 percentage points', '1.6个百分点'],
  ['en', '3 to 5 million', '3,000,000–5,000,000', '3,000,000–5,000,000'],
  ['en', '1 kilometre', '1 kilometre', '1公里'],
  ['zh', '394.2平方公里', '394.2 square kilometres', '394.2平方公里'],
  ['en', 'the third', '3rd', '第3'],
  ['zh', '第12', '12th', '第12'],
  ['en', 'its ten millionth rider', '10,000,000th', '第10,000,000'],
] as const)('%s: %s', (language, text, en, zh) => {
  const [figure] = findFigures(text, language)
  if (figure === undefined || !isCounted(figure)) throw new Error(`nothing counted in ${text}`)
  expect([plainFigure(figure, 'en'), plainFigure(figure, 'zh')]).toEqual([en, zh])
})
