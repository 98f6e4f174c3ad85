import { openDraft } from '../../../../src/publish/desk/drafts/openDraft.ts'

/*
 * Run by a test as a process of its own: changes a draft as fast as it can, and prints the number of steps that the log
 * had acknowledged after each. It ends when it is killed.
 */
const [folder = ''] = process.argv.slice(2)
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
  process.stdout.write(`${number}\n`)
}
