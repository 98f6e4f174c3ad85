import { nextLabel } from '../browser/support/builds.ts'
import { noiseOfNoHost } from './offlineSteps.ts'
import { readStory, storyPath } from './readingSteps.ts'
import type { Step } from './step.ts'

const comesBack = `document.dispatchEvent(new Event('visibilitychange'))`

/** A newer release of the reader arrives on the device. */
export const updateSteps: readonly Step[] = [
  {
    says: 'A newer version is offered, and is installed when the reader agrees',
    take: async ({ page, host, release }) => {
      await host.stop()
      await host.start()
      await page.open('en/')
      release()
      await page.tab.evaluate(comesBack)
      await page.press({ role: 'button', name: 'Update now' })
      await page.expect({ text: nextLabel })
    },
  },
  {
    says: 'The newer version opens offline and has the saved stories',
    noise: noiseOfNoHost,
    take: async ({ page, host, archive, inAnotherPage }) => {
      await host.stop()
      await page.open('en/')
      await page.expect({ text: nextLabel })
      await inAnotherPage(async (story) => {
        await story.open(storyPath)
        await story.eventually('its headline is there', async () =>
          (await story.text('h1')).includes(readStory(archive).headline),
        )
        await story.expectOn({ role: 'button', name: 'Saved' })
      })
    },
  },
]
