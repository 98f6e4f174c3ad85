import { expect, it } from 'vitest'
import type { PreviewProgress } from '../../../src/desk/api/answers.ts'
import { createPreparation } from '../../../src/desk/server/preparation.ts'

/** A build that goes on when it is told to. */
function heldBuild() {
  const builds: { report: (now: PreviewProgress) => void; done: () => void; fail: (why: string) => void }[] =
    []
  const prepare = (report: (now: PreviewProgress) => void) =>
    new Promise<string>((resolve, reject) => {
      builds.push({
        report,
        done: () => resolve('the folder'),
        fail: (why) => reject(new Error(why)),
      })
    })
  return { builds, preparation: createPreparation(prepare) }
}

it('prepares once for all followers, and reports the progress to a later one', async () => {
  const { builds, preparation } = heldBuild()
  const [first, later]: [PreviewProgress[], PreviewProgress[]] = [[], []]
  const told: PreviewProgress[] = [
    { stage: 'data', number: 1, total: 4 },
    { stage: 'renderer', number: 2, total: 4 },
  ]
  const following = preparation.ready((one) => first.push(one))
  for (const one of told.slice(0, 1)) builds[0]?.report(one)
  const alsoFollowing = preparation.ready((one) => later.push(one))
  for (const one of told.slice(1)) builds[0]?.report(one)
  builds[0]?.done()
  await Promise.all([following, alsoFollowing])
  expect([first, later]).toEqual([told, told])
  expect(await preparation.ready()).toBe('the folder')
  expect(builds).toHaveLength(1)
})

it('reports a failure, and starts again with the next request', async () => {
  const { builds, preparation } = heldBuild()
  const following = preparation.ready()
  builds[0]?.fail('no space on the disk')
  await expect(following).rejects.toThrow('no space on the disk')
  const again = preparation.ready()
  builds[1]?.done()
  expect(await again).toBe('the folder')
})
