import { describe, expect, it } from 'vitest'
import { shrinkSteps } from './shrinkSteps.ts'
import type { Step } from './steps.ts'

const open: Step = { kind: 'open', address: '/en/' }
const settle: Step = { kind: 'settle' }
const save: Step = { kind: 'save' }
const kill: Step = { kind: 'kill' }
const tap = (nth: number): Step => ({ kind: 'tap', nth })

/** Fails if a story is saved and the battery goes empty at some later step. */
const losesSavedStory = async (steps: readonly Step[]) => {
  const saved = steps.findIndex(({ kind }) => kind === 'save')
  return saved >= 0 && steps.at(-1)?.kind === 'kill'
}

const endless = () => true

describe('the steps that broke a promise', () => {
  it('are left with those alone that it takes', async () => {
    const steps = [open, settle, tap(1), save, ...Array.from({ length: 40 }, (_, nth) => tap(nth)), kill]
    expect(await shrinkSteps(steps, 2, losesSavedStory, endless)).toEqual([save, kill])
  })

  it('are simpler in the end', async () => {
    const steps: Step[] = [{ kind: 'open', address: '/zh/?place=yunnan' }, tap(7)]
    const failsAlike = async ([first, second]: readonly Step[]) =>
      first?.kind === 'open' && second?.kind === 'tap'
    expect(await shrinkSteps(steps, 0, failsAlike, endless)).toEqual([open, tap(0)])
  })

  it('are left as they were where they do not fall again', async () => {
    const steps = [open, settle, tap(3), save, kill]
    expect(await shrinkSteps(steps, 2, async () => false, endless)).toEqual(steps)
  })

  it('are looked for as long as there is time', async () => {
    let tries = 0
    const failsAlike = async (steps: readonly Step[]) => {
      tries += 1
      return losesSavedStory(steps)
    }
    const steps = [open, settle, save, ...Array.from({ length: 200 }, (_, nth) => tap(nth)), kill]
    const few = await shrinkSteps(steps, 2, failsAlike, () => tries < 6)
    expect(tries).toBeLessThanOrEqual(6)
    expect(await losesSavedStory(few)).toBe(true)
  })
})
