import * as z from 'zod'
import { BrokenPromise, comes } from './brokenPromise.ts'
import { briefly, follow } from './moves.ts'
import { named } from './names.ts'
import type { World } from './world.ts'

const exported = z.object({
  stories: z.record(
    z.string(),
    z.object({
      saved: z.object({}).optional(),
      place: z.object({ paragraph: z.int() }).optional(),
      readAt: z.int().optional(),
    }),
  ),
})

/** Where the tab shows the list of saved stories, holds what the device remembers against what the reader did. */
export async function holdRecord(world: World): Promise<void> {
  const { tab, reader } = world
  if (!tab.isOurs || reader.isFleeting || !/\/saved\/$/.test(new URL(tab.page.url()).pathname)) return
  const heading = tab.page.getByRole('heading', { name: named('saved.transfer') })
  if (!(await comes(briefly, () => heading.isVisible()))) return
  const stories = await exportedStories(world)
  for (const key of reader.saved)
    if (!stories[key]?.saved)
      throw new BrokenPromise('remembered', `${key} was saved, and is not in the list`)
  for (const [key, story] of Object.entries(stories))
    if (story.saved && !reader.saved.has(key))
      throw new BrokenPromise('remembered', `${key} was not saved, and is in the list`)
  for (const [key, paragraph] of reader.places) {
    const { place, readAt } = stories[key] ?? {}
    if (readAt === undefined && (place?.paragraph ?? 0) < paragraph)
      throw new BrokenPromise(
        'remembered',
        `${key} was read to paragraph ${paragraph}, and not to ${place?.paragraph}`,
      )
  }
}

/** Takes for remembered what the device has written down, after a time when it had no room for it. */
export async function learnRecord(world: World): Promise<void> {
  const { tab, reader } = world
  await follow(world, { kind: 'follow', to: 'saved' })
  await comes(briefly, () => tab.page.getByRole('heading', { name: named('saved.transfer') }).isVisible())
  const stories = Object.entries(await exportedStories(world))
  reader.isFleeting = false
  reader.saved.clear()
  reader.places.clear()
  for (const [key, { saved }] of stories) if (saved) reader.saved.add(key)
}

/** The file that “Export” offers. Without anything to export there is no such button. */
async function exportedStories({ tab }: World): Promise<z.infer<typeof exported>['stories']> {
  const button = tab.page.getByRole('button', { name: named('saved.export') })
  if (!(await button.isVisible())) return {}
  const text = await button.evaluate(async (element) => {
    const { createObjectURL } = URL
    const { click } = HTMLAnchorElement.prototype
    const file = new Promise<Blob>((resolve) => {
      URL.createObjectURL = (blob) => {
        if (blob instanceof Blob) resolve(blob)
        return '#'
      }
    })
    // A download would leave files behind that nobody reads.
    HTMLAnchorElement.prototype.click = () => {}
    if (element instanceof HTMLElement) element.click()
    const content = await (await file).text()
    Object.assign(URL, { createObjectURL })
    Object.assign(HTMLAnchorElement.prototype, { click })
    return content
  })
  return exported.parse(JSON.parse(text)).stories
}
