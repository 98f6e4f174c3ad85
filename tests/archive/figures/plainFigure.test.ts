import { expect, it } from 'vitest'
import { findFigures } from '../../../src/archive/figures/findFigures.ts'
import { plainFigure } from '../../../src/archive/figures/plainFigure.ts'

it.each([
  ['en', '299.23 billion RMB', '299,230,000,000 yuan', '299,230,000,000元'],
  ['zh', '2992.3亿元', '299,230,000,000 yuan', '299,230,000,000元'],
  ['en', '($7,708.52)', '7,708.52 US dollars', '7,708.52美元'],
  ['zh', '三成', '30%', '30%'],
  ['en', 'nearly 600', '< 600', '< 600'],
  ['zh', '突破2000万', '> 20,000,000', '> 20,000,000'],
  ['en', 'about $8.5 billion', '≈ 8,500,000,000 US dollars', '≈ 8,500,000,000美元'],
  ['en', 'as many as 60 million', '≤ 60,000,000', '≤ 60,000,000'],
  ['en', 'at least 3 tonnes', '≥ 3 tonnes', '≥ 3吨'],
  ['zh', '1.6个百分点', '1.6 percentage points', '1.6个百分点'],
  ['en', '3 to 5 million', '3,000,000–5,000,000', '3,000,000–5,000,000'],
  ['en', '1 kilometre', '1 kilometre', '1公里'],
  ['zh', '394.2平方公里', '394.2 square kilometres', '394.2平方公里'],
  ['zh', '2021年6月7日', '7 June 2021', '2021年6月7日'],
  ['en', 'From January to May', 'January – May', '1月 – 5月'],
  ['en', '13th Five-Year Plan', 'five-year plan no. 13', '第13个五年规划'],
  ['en', 'the third', 'no. 3', '第3'],
  ['zh', '下午5点半', '17:30', '17:30'],
] as const)('%s: %s', (language, text, en, zh) => {
  const [figure] = findFigures(text, language)
  if (figure === undefined) throw new Error(`no figure in ${text}`)
  expect([plainFigure(figure, 'en'), plainFigure(figure, 'zh')]).toEqual([en, zh])
})
