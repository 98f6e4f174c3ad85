import { openDrafts } from '../../../../src/desk/server/drafts/drafts.ts'
import { stepsOf, takeStep } from '../takeStep.ts'

/*
 * A test runs this as another process. It changes the draft in each of these folders as fast as it can, all at once. After each
 * change it prints the index of the folder and the number of acknowledged steps. It runs until it is killed.
 */
const folders = process.argv.slice(2)
await Promise.all(folders.map(writeSteps))

async function writeSteps(folder: string, place: number): Promise<never> {
  const drafts = openDrafts(folder, folder)
  const [id = ''] = await drafts.ids()
  const { base } = await drafts.opened(id)
  const segment = base.draft.stories[0]?.body[0]?.[0]?.key ?? ''
  for (let number = (await stepsOf(drafts, id)).length + 1; ; number += 1) {
    const step = {
      kind: 'set-text',
      segment,
      language: 'en',
      text: `Text ${number} ${'long '.repeat(number % 90)}`,
    } as const
    const taken = await takeStep(drafts, id, step)
    if (taken.kind !== 'taken') throw new Error(`step ${number} was ${taken.kind}`)
    process.stdout.write(`${place} ${number}\n`)
  }
}
