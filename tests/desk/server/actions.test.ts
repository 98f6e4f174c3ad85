import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDrafts } from '../../../src/desk/server/drafts/drafts.ts'
import { isOpenError } from '../../../src/messages/finding.ts'
import { julyName, julyText } from '../../import/july2021.ts'
import { composeNewsletter } from '../../newsletters/compose/composeNewsletter.ts'
import { seededChoices } from '../../newsletters/seededChoices.ts'
import { drawStyle } from '../../newsletters/style/drawStyle.ts'
import { writeNewsletter } from '../../newsletters/writers/writeNewsletter.ts'
import { makeFolder } from '../../support/makeFolder.ts'
import { takeStep } from './takeStep.ts'

/** Publish, and publish now. */
const toPublish = 2

/**
 * Counts the actions of an editor until a newsletter can be published: one for an offered fix, else two to accept the
 * finding.
 */
async function actionsFor(name: string, bytes: Uint8Array | string): Promise<number> {
  const folder = await makeFolder({})
  await writeFile(join(folder, name), bytes)
  const drafts = openDrafts(join(folder, 'drafts'), join(folder, 'issues'))
  const draft = await drafts.open(await drafts.importFile(join(folder, name), undefined, () => undefined))
  if (!draft) throw new Error('there is no draft')
  let actions = 0
  for (let finding = firstError(draft); finding; finding = firstError(draft)) {
    const [offer] = finding.offers
    const accepting = finding.accepting && { ...finding.accepting, reason: 'As it was printed.' }
    const step = offer?.change ?? accepting
    if (!step) throw new Error(`nothing can be done about ${finding.rule}: ${finding.code}`)
    const taken = await takeStep(draft, step)
    expect(taken.kind).toBe('taken')
    actions += offer ? 1 : 2
    if (actions > 500) throw new Error('the findings do not end')
  }
  await drafts.close()
  return actions + toPublish
}

function firstError(draft: NonNullable<Awaited<ReturnType<ReturnType<typeof openDrafts>['open']>>>) {
  return draft.current().findings.find(isOpenError)
}

describe('the number of actions from a newsletter to a publishable issue', () => {
  it.runIf(julyText !== undefined)('July 2021 takes at most 12 actions', async () => {
    expect(await actionsFor(julyName, julyText ?? '')).toBeLessThanOrEqual(12)
  })

  it('a newsletter in another house style takes at most 40', async () => {
    const seed = 20_261_126
    const { style } = drawStyle(seededChoices(seed), 'word')
    const unused = () => Promise.reject(new Error('only a PDF is printed'))
    const { name, bytes } = await writeNewsletter(composeNewsletter(style, seed, 12), style, seed, unused)
    expect(await actionsFor(name, bytes)).toBeLessThanOrEqual(40)
  })
})
