import { openDraft } from '../../../../src/desk/server/drafts/openDraft.ts'

/*
 * Run by a test as a process of its own: changes the drafts of these folders as fast as it can, all at once. After each
 * change, it prints the draft's place among the folders, and the number of steps that its log had acknowledged. It ends
 * when it is killed.
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
    const taken = await draft.take(draft.whole().revision, step)
    if (taken.kind !== 'taken') throw new Error(`step ${number} was ${taken.kind}`)
    process.stdout.write(`${place} ${number}\n`)
  }
}
