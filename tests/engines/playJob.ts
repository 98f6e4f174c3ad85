import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { DrivenBrowser, Tab } from './drivenBrowser.ts'
import { refuseAfter } from './ownProcess.ts'
import { ReaderPage } from './readerPage.ts'
import { CannotTell, type Step, type Visit } from './step.ts'

/** The result of a step, and the reason if it did not pass. */
export type StepResult = {
  readonly says: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
  readonly reason?: string
  readonly picture?: string
}

export type JobResult = {
  readonly steps: readonly StepResult[]
  /** Of the stories that were requested without the host, how many opened. */
  readonly opened: { readonly stories: number; readonly all: number }
  /** Forbidden console messages, one line each. */
  readonly findings: readonly string[]
}

/** What all steps of a job share. */
export type Stage = Pick<Visit, 'host' | 'archive' | 'release'> & { readonly browser: DrivenBrowser }

const stepLimit = 60

/**
 * Runs the steps one after another, each in its own page. Console noise, and any request to another origin, fails the
 * step during which it occurs. A step that fails, or takes too long, leaves a picture. Then the next step follows.
 * @param pictureOf the path of a step's picture, by the step's number
 */
export async function playJob(
  job: readonly Step[],
  stage: Stage,
  pictureOf: (number: number) => string,
): Promise<JobResult> {
  const steps: StepResult[] = []
  const findings: string[] = []
  let opened = { stories: 0, all: 0 }
  const tellOpened = (stories: number, all: number) => {
    opened = { stories, all }
  }
  let hasGone = false
  for (const [at, step] of job.entries()) {
    const { says } = step
    const result: StepResult = hasGone
      ? { says, outcome: 'failed', reason: 'The browser had gone by then.' }
      : await playStep(step, { ...stage, tellOpened }, pictureOf(at + 1), findings)
    steps.push(result)
    hasGone ||= result.outcome === 'failed' && !(await isAlive(stage.browser))
  }
  return { steps, opened, findings }
}

async function playStep(
  step: Step,
  stage: Stage & Pick<Visit, 'tellOpened'>,
  picture: string,
  allFindings: string[],
): Promise<StepResult> {
  const { says, noise, hears = [] } = step
  const tabs: Tab[] = []
  const fault = await takeStep(step, stage, tabs).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (fault instanceof CannotTell) {
    await closeAll(tabs)
    return { says, outcome: 'skipped', reason: fault.message }
  }
  const isPictured = fault !== undefined && (await takePicture(tabs, picture))
  await closeAll(tabs)
  const heard = await stage.browser.takeFindings().catch((error: unknown) => [String(error)])
  const unheard = hears.filter((wanted) => !heard.some((line) => wanted.test(line)))
  const findings = heard.filter((line) => ![noise, ...hears].some((one) => one?.test(line)))
  allFindings.push(...findings)
  const reasons = [
    ...(fault === undefined ? [] : [String(fault)]),
    ...unheard.map((one) => `Nothing like ${one} was heard.`),
    ...findings,
  ]
  if (reasons.length === 0) return { says, outcome: 'passed' }
  return { says, outcome: 'failed', reason: reasons.join('\n'), ...(isPictured ? { picture } : {}) }
}

async function closeAll(tabs: readonly Tab[]): Promise<void> {
  for (const tab of tabs) await tab.close().catch(() => {})
}

/** Runs a step within its time limit. Tabs that it opens and does not close stay in the list. */
async function takeStep(
  { take, limit = stepLimit }: Step,
  stage: Stage & Pick<Visit, 'tellOpened'>,
  tabs: Tab[],
): Promise<void> {
  const openPage = async () => {
    const tab = await stage.browser.newTab()
    tabs.push(tab)
    return new ReaderPage(tab, stage.host.url, stage.archive.length)
  }
  const inAnotherPage: Visit['inAnotherPage'] = async (look) => {
    const page = await openPage()
    await look(page)
    tabs.splice(tabs.indexOf(page.tab), 1)
    await page.tab.close()
  }
  const taken = openPage().then((page) => take({ ...stage, page, inAnotherPage }))
  await Promise.race([taken, refuseAfter(limit * 1000, `It takes longer than ${limit} s.`)])
}

/** A picture of the last opened tab, if there is one and a picture is possible. */
async function takePicture(tabs: readonly Tab[], file: string): Promise<boolean> {
  const picture = await tabs
    .at(-1)
    ?.screenshot()
    .catch(() => undefined)
  if (!picture) return false
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, picture)
  return true
}

async function isAlive(browser: DrivenBrowser): Promise<boolean> {
  const opened = browser.newTab().then((tab) => tab.close())
  return Promise.race([opened, refuseAfter(20_000, 'no page')]).then(
    () => true,
    () => false,
  )
}
