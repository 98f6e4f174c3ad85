import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { beginLog } from '../../../../src/desk/server/drafts/draftLog.ts'
import { openDrafts } from '../../../../src/desk/server/drafts/drafts.ts'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { makeFolder } from '../../../support/makeFolder.ts'
import { stepsOf } from '../takeStep.ts'

/** Starting the next process costs most of the time, so that each kill stops several drafts. */
const lanes = 5
const killsInLane = 4
const draftsInLane = 3

/** Bundles the writer, which then starts in a third of the time. */
async function bundled(): Promise<string> {
  const outDir = await makeFolder({})
  const ssr = 'tests/desk/server/drafts/writeSteps.ts'
  await build({ configFile: false, logLevel: 'error', ssr: { noExternal: true }, build: { ssr, outDir } })
  return join(outDir, 'writeSteps.js')
}

/**
 * Starts a writer and kills it at a random moment. Returns the number of acknowledged steps of each folder. Fails if the
 * process ends by itself.
 */
async function writeAndKill(program: string, folders: readonly string[]): Promise<number[]> {
  const writer = spawn(process.execPath, [program, ...folders], { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = once(writer, 'close')
  const acknowledged = folders.map(() => 0)
  const lines = createInterface(writer.stdout).on('line', (line) => {
    const [place = 0, number = 0] = line.split(' ').map(Number)
    acknowledged[place] = number
  })
  await Promise.race([once(lines, 'line'), closed])
  await Promise.race([setTimeout(Math.random() * 120), closed])
  writer.kill('SIGKILL')
  expect(await closed, 'how the writer ended').toEqual([null, 'SIGKILL'])
  return acknowledged
}

async function expectOpens(folder: string, acknowledged: number): Promise<void> {
  const drafts = openDrafts(folder, folder)
  const steps = await stepsOf(drafts, id)
  expect(steps.length).toBeGreaterThanOrEqual(acknowledged)
  const texts = steps.map((step) => (step.kind === 'set-text' ? Number(step.text.split(' ')[1]) : 0))
  expect(texts).toEqual(texts.map((_, index) => index + 1))
  if (texts.length > 0) {
    const { present } = (await drafts.opened(id)).history
    expect(present.stories[0]?.body[0]?.[0]?.en).toMatch(new RegExp(`^Text ${texts.length}\\b`))
  }
}

const { id } = madeDraft().issue

/** Makes a folder with one draft. */
async function makeDraftFolder(): Promise<string> {
  const folder = await makeFolder({})
  await beginLog(join(folder, id), { draft: madeDraft(), remarks: [] })
  return folder
}

it('loses no acknowledged step of a process that is killed at 20 random moments', {
  tags: ['slow'],
}, async () => {
  const program = await bundled()
  const lane = async () => {
    const folders = await Promise.all(Array.from({ length: draftsInLane }, makeDraftFolder))
    for (let kill = 0; kill < killsInLane; kill += 1) {
      const acknowledged = await writeAndKill(program, folders)
      expect(Math.max(...acknowledged)).toBeGreaterThan(0)
      for (const [place, folder] of folders.entries()) await expectOpens(folder, acknowledged[place] ?? 0)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
})
