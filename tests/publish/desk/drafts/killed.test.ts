import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { writeLog } from '../../../../src/publish/desk/drafts/draftLog.ts'
import { openDraft } from '../../../../src/publish/desk/drafts/openDraft.ts'
import { madeDraft } from '../../../archive/draft/madeDraft.ts'
import { makeFolder } from '../../../support/makeFolder.ts'

const lanes = 5
const killsInLane = 10

/** The writer as one file, which starts in a third of the time. */
async function bundled(): Promise<string> {
  const outDir = await makeFolder({})
  const ssr = 'tests/publish/desk/drafts/writeSteps.ts'
  await build({ configFile: false, logLevel: 'error', ssr: { noExternal: true }, build: { ssr, outDir } })
  return join(outDir, 'writeSteps.js')
}

/** Writes until it is killed, at a moment drawn by lot. Returns the last step that it saw acknowledged. */
async function writeAndKill(program: string, folder: string, milliseconds: number): Promise<number> {
  const writer = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  writer.stdout.on('data', (text) => {
    printed += text
  })
  await once(writer.stdout, 'data')
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  writer.kill('SIGKILL')
  await once(writer, 'close')
  return Number(/(\d+)\n[^\n]*$/.exec(printed)?.[1])
}

it('a process killed at 50 moments loses no acknowledged change, and each draft opens', {
  timeout: 240_000,
}, async () => {
  const program = await bundled()
  const lane = async () => {
    const folder = await makeFolder({})
    await writeLog(folder, { draft: madeDraft(), remarks: [], imports: 1, refused: [] }, [])
    for (let kill = 0; kill < killsInLane; kill += 1) {
      const acknowledged = await writeAndKill(program, folder, Math.random() * 120)
      const draft = await openDraft(folder)
      expect(draft.steps().length).toBeGreaterThanOrEqual(acknowledged)
      const texts = draft
        .steps()
        .map((step) => (step.kind === 'set-text' ? Number(step.text.split(' ')[1]) : 0))
      expect(texts).toEqual(texts.map((_, index) => index + 1))
      expect(draft.whole().draft.stories[0]?.body[0]?.[0]?.en).toMatch(new RegExp(`^Text ${texts.length}\\b`))
      await draft.close()
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
})
