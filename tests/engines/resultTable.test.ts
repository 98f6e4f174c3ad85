import { expect, it } from 'vitest'
import { countSteps, type EngineResult, writeTable } from './resultTable.ts'

const results: readonly EngineResult[] = [
  {
    engine: 'Firefox',
    version: '153.7.0',
    seconds: 78.4,
    job: {
      steps: [
        { says: 'It opens', outcome: 'passed' },
        { says: 'It prints', outcome: 'skipped', reason: 'its driver cannot print.' },
        {
          says: 'It closes',
          outcome: 'failed',
          reason: 'Error: no\nconsole error: x',
          picture: '/a/step-3.png',
        },
      ],
      opened: { stories: 49, all: 50 },
      findings: ['console error: x'],
    },
  },
  { engine: 'WebKitGTK', skipped: 'Xvfb does not run.' },
]

it('has a line for each engine, and below it what was skipped and what failed', () => {
  expect(writeTable(results).split('\n')).toEqual([
    'engine     version  steps    stories offline  console findings  seconds',
    'Firefox    153.7.0  1 of 2   49 of 50         1                 78',
    'WebKitGTK  –        skipped',
    '',
    'SKIPPED Firefox: It prints',
    'its driver cannot print.',
    '',
    'FAILED Firefox: It closes',
    'Error: no',
    'console error: x',
    '/a/step-3.png',
    '',
    'SKIPPED WebKitGTK: Xvfb does not run.',
  ])
})

it('counts the steps, and an engine that is skipped for one', () => {
  expect(countSteps(results)).toEqual({ passed: 1, failed: 1, skipped: 2 })
})
