import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FaultHost } from '../browser/support/faultHost.ts'
import { makeFolder } from '../support/makeFolder.ts'
import type { DrivenBrowser, Tab } from './drivenBrowser.ts'
import { playJob } from './playJob.ts'
import { CannotTell, type Step } from './step.ts'

/** A browser without pages, which reports the noise that it is given. */
class MadeBrowser implements DrivenBrowser {
  readonly version = '1'
  readonly open = new Set<Tab>()
  readonly heard: string[] = []
  isGone = false

  async newTab(): Promise<Tab> {
    if (this.isGone) throw new Error('The browser has gone.')
    const nothing = async () => {}
    const tab: Tab = {
      open: nothing,
      reload: nothing,
      back: nothing,
      forward: nothing,
      evaluate: nothing,
      press: nothing,
      type: nothing,
      screenshot: async () => Buffer.from('picture'),
      print: async () => undefined,
      close: async () => void this.open.delete(tab),
    }
    this.open.add(tab)
    return tab
  }

  async takeFindings(): Promise<string[]> {
    return this.heard.splice(0)
  }

  async close(): Promise<void> {}
}

const fine: Step = { says: 'All is well', take: async () => {} }
const broken: Step = {
  says: 'This is so',
  take: async () => {
    throw new Error('It is not.')
  },
}

async function play(job: (browser: MadeBrowser) => readonly Step[]) {
  const browser = new MadeBrowser()
  const folder = await makeFolder({})
  const stage = { browser, host: new FaultHost(folder), archive: [], release: () => {} }
  const pictureOf = (step: number) => join(folder, `${step}.png`)
  return { browser, pictureOf, ...(await playJob(job(browser), stage, pictureOf)) }
}

describe('a job', () => {
  it('goes on after a step that fails, which leaves its reason and a picture', async () => {
    const { steps, pictureOf, browser } = await play(() => [broken, fine])
    expect(steps).toEqual([
      { says: 'This is so', outcome: 'failed', reason: 'Error: It is not.', picture: pictureOf(1) },
      { says: 'All is well', outcome: 'passed' },
    ])
    expect(existsSync(pictureOf(1))).toBe(true)
    expect(browser.open.size).toBe(0)
  })

  it('fails the step in which the console is heard, unless the step expects it', async () => {
    const says = (line: string, step: Partial<Step>) => (browser: MadeBrowser) => [
      { ...fine, ...step, take: async () => void browser.heard.push(line) },
    ]
    const noisy = await play(says('console error: no', {}))
    expect(noisy.steps[0]).toMatchObject({ outcome: 'failed', reason: 'console error: no' })
    expect(noisy.findings).toEqual(['console error: no'])
    const expected = await play(says('net::ERR', { noise: /net::ERR/ }))
    expect(expected).toMatchObject({ steps: [{ outcome: 'passed' }], findings: [] })
  })

  it('fails a step that must hear what nobody reports', async () => {
    const { steps } = await play(() => [{ ...fine, hears: [/said/] }])
    expect(steps[0]).toMatchObject({ outcome: 'failed', reason: 'Nothing like /said/ was heard.' })
  })

  it('fails a step that does not end, and goes on', async () => {
    const { steps } = await play(() => [{ ...fine, limit: 0.05, take: () => new Promise(() => {}) }, fine])
    expect(steps).toMatchObject([
      { outcome: 'failed', reason: 'Error: It takes longer than 0.05 s.' },
      { outcome: 'passed' },
    ])
  })

  it('fails every step after the browser has gone, without waiting for each', async () => {
    const crash = (browser: MadeBrowser): Step => ({
      ...broken,
      take: async (visit) => {
        browser.isGone = true
        return broken.take(visit)
      },
    })
    const { steps } = await play((browser) => [crash(browser), fine])
    expect(steps[1]).toEqual({
      says: 'All is well',
      outcome: 'failed',
      reason: 'The browser had gone by then.',
    })
  })

  it('skips a step that the driver cannot take, and says why', async () => {
    const take = async () => {
      throw new CannotTell('It cannot print.')
    }
    const { steps } = await play(() => [{ says: 'It prints', take }])
    expect(steps).toEqual([{ says: 'It prints', outcome: 'skipped', reason: 'It cannot print.' }])
  })

  it('tells how many stories opened', async () => {
    const { opened } = await play(() => [{ ...fine, take: async ({ tellOpened }) => tellOpened(49, 50) }])
    expect(opened).toEqual({ stories: 49, all: 50 })
  })
})
