import { expect, it } from 'vitest'
import { drawSteps } from './drawSteps.ts'
import { parseSteps } from './steps.ts'

it('the same seed draws the same steps, and fewer of them are the first of more', async () => {
  const many = await drawSteps(7, 400)
  expect(await drawSteps(7, 400)).toEqual(many)
  expect(await drawSteps(7, 60)).toEqual(many.slice(0, 60))
  expect(await drawSteps(8, 400)).not.toEqual(many)
})

it('in some hundred steps is one of every kind', async () => {
  const kinds = new Set((await drawSteps(1, 2000)).map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual(
    [
      [
        'back',
        'clear',
        'evict',
        'filter',
        'follow',
        'forward',
        'host',
        'keepAll',
        'kill',
        'language',
        'leave',
      ],
      ['news', 'open', 'prefer', 'read', 'release', 'reload', 'remove', 'restore', 'retry', 'room', 'save'],
      ['search', 'settle', 'spoil', 'stopWorker', 'tab', 'tap', 'update', 'view', 'wait'],
    ].flat(),
  )
})

it('steps are read as they are printed, and nothing else is', async () => {
  const steps = await drawSteps(3, 300)
  expect(parseSteps(JSON.stringify(steps))).toEqual(steps)
  for (const wrong of ['{}', '[{"kind":"fly"}]', '[{"kind":"open"}]', '[{"kind":"reload","now":true}]'])
    expect(() => parseSteps(wrong)).toThrow()
})
