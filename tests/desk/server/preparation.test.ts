import { expect, it } from 'vitest'
import type { BuildStage } from '../../../src/archive/buildStages.ts'
import type { PreviewProgress } from '../../../src/desk/api/answers.ts'
import { createPreparation } from '../../../src/desk/server/preparation.ts'

/** A build that goes on when it is told to. */
function heldBuild() {
  const builds: { stage: (stage: BuildStage) => void; done: () => void; fail: (why: string) => void }[] = []
  const prepare = (onStage: (stage: BuildStage) => void = () => undefined) =>
    new Promise<string>((resolve, reject) => {
      builds.push({
        stage: onStage,
        done: () => resolve('the folder'),
        fail: (why) => reject(new Error(why)),
      })
    })
  return { builds, preparation: createPreparation(prepare) }
}

it('prepares once for all followers, and reports the progress to a later one', async () => {
  const { builds, preparation } = heldBuild()
  const [first, later]: [PreviewProgress[], PreviewProgress[]] = [[], []]
  const following = preparation.follow((one) => first.push(one))
  builds[0]?.stage('data')
  const alsoFollowing = preparation.follow((one) => later.push(one))
  builds[0]?.stage('renderer')
  builds[0]?.done()
  await Promise.all([following, alsoFollowing])
  const told = [
    { stage: 'data', number: 1, total: 4 },
    { stage: 'renderer', number: 2, total: 4 },
    { isReady: true },
  ]
  expect([first, later]).toEqual([told, told])
  expect(await preparation.ready()).toBe('the folder')
  expect(builds).toHaveLength(1)
})

it('reports a failure, and starts again with the next request', async () => {
  const { builds, preparation } = heldBuild()
  const following = preparation.follow(() => undefined)
  builds[0]?.fail('no space on the disk')
  await expect(following).rejects.toThrow('no space on the disk')
  const again = preparation.ready()
  builds[1]?.done()
  expect(await again).toBe('the folder')
})
