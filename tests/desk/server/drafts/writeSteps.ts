import { openDraft } from '../../../../src/desk/server/drafts/openDraft.ts'
import { takeStep } from '../takeStep.ts'

/*
 * A test runs this as another process. It changes the drafts of these folders as fast as it can, all at once. After each
 * change it prints the index of the folder and the number of acknowledged steps. It runs until it is killed.
 */
const folders = process.argv.slice(2)
await Promise.all(folders.map(writeSteps))

async function writeSteps(folder: string, place: number): Promise<never> {
  const draft = await openDraft(folder)
  const segment = draft.base().draft.stories[0]?.body[0]?.[0]?.key ?? ''
  for (let number = draft.steps().length + 1; ; number += 1) {
    const step = {
      kind: 'set-text',
      segment,
      language: 'en',
      text: `Text ${number} ${'long '.repeat(number % 90)}`,
    } as const
    const taken = await takeStep(draft, step)
    if (taken.kind !== 'taken') throw new Error(`step ${number} was ${taken.kind}`)
    process.stdout.write(`${place} ${number}\n`)
  }
}
