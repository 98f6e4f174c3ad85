import * as z from 'zod'
import { BrokenPromise, comesTrue } from './brokenPromise.ts'
import { briefly, follow } from './navigationSteps.ts'
import { named } from './texts.ts'
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
  marks: z.record(z.string(), z.array(z.object({ paragraph: z.int(), segment: z.int() }))).optional(),
  follows: z.array(z.object({ kind: z.string(), id: z.string() })).optional(),
})

type Exported = z.infer<typeof exported>

/** If the tab shows the settings, with the export, compares what the device remembers with what the reader did. */
export async function expectRecord(world: World): Promise<void> {
  const { tab, reader } = world
  if (!tab.isOurs || reader.isFleeting || !/\/settings\/$/.test(new URL(tab.page.url()).pathname)) return
  const heading = tab.page.getByRole('heading', { name: named('saved.transfer') })
  if (!(await comesTrue(briefly, () => heading.isVisible()))) return
  const fault = faultOf(reader, await exportedRecord(world))
  if (fault) throw new BrokenPromise('remembered', fault)
}

/** What is wrong with the list, if anything. */
function faultOf({ saved, places, followed, marked }: World['reader'], record: Exported): string | undefined {
  const { stories } = record
  const marks = marksOf(record)
  const lost = [...marked].find((one) => !marks.includes(one))
  if (lost) return `${lost} was marked, and is not now`
  const follows = followsOf(record)
  const unlike = [...followed, ...follows].find((one) => !followed.has(one) || !follows.includes(one))
  if (unlike) return `${unlike} is ${followed.has(unlike) ? 'no longer' : 'still'} followed`
  const missing = [...saved].find((key) => !stories[key]?.saved)
  if (missing) return `${missing} was saved, and is not in the list`
  const [strange] = Object.entries(stories).find(([key, story]) => story.saved && !saved.has(key)) ?? []
  if (strange) return `${strange} was not saved, and is in the list`
  const isForgotten = ([key, paragraph]: [string, number]) =>
    stories[key]?.readAt === undefined && (stories[key]?.place?.paragraph ?? 0) < paragraph
  const [story, paragraph] = [...places].find(isForgotten) ?? []
  return (
    story && `${story} was read to paragraph ${paragraph}, and not to ${stories[story]?.place?.paragraph}`
  )
}

/** What a record follows, as `place/chengdu`. */
function followsOf({ follows = [] }: Exported): string[] {
  return follows.map(({ kind, id }) => `${kind}/${id}`)
}

/** The marked sentences of a record, as `2021-07/tea p2 0`. */
function marksOf({ marks = {} }: Exported): string[] {
  return Object.entries(marks).flatMap(([key, own]) =>
    own.map(({ paragraph, segment }) => `${key} p${paragraph} ${segment - 1}`),
  )
}

/** After a time without space, takes what the device has written as remembered. */
export async function learnRecord(world: World): Promise<void> {
  const { tab, reader } = world
  await follow(world, { to: 'settings' })
  await comesTrue(briefly, () => tab.page.getByRole('heading', { name: named('saved.transfer') }).isVisible())
  const record = await exportedRecord(world)
  reader.isFleeting = false
  reader.saved.clear()
  reader.places.clear()
  reader.followed.clear()
  reader.marked.clear()
  for (const one of marksOf(record)) reader.marked.add(one)
  for (const one of followsOf(record)) reader.followed.add(one)
  for (const [key, { saved }] of Object.entries(record.stories)) if (saved) reader.saved.add(key)
}

/** The file that “Export” offers. Without anything to export it is disabled. */
async function exportedRecord({ tab }: World): Promise<Exported> {
  const button = tab.page.getByRole('button', { name: named('saved.export') })
  // The host's page has the button before the app has started.
  if (!(await comesTrue(briefly, () => button.isEnabled({ timeout: 50 })))) return { stories: {} }
  const text = await button.evaluate(async (element) => {
    const { createObjectURL } = URL
    const { click } = HTMLAnchorElement.prototype
    const file = new Promise<Blob>((resolve) => {
      URL.createObjectURL = (blob) => {
        if (blob instanceof Blob) resolve(blob)
        return '#'
      }
    })
    // A download would leave files behind.
    HTMLAnchorElement.prototype.click = () => {}
    if (element instanceof HTMLElement) element.click()
    const content = await (await file).text()
    Object.assign(URL, { createObjectURL })
    Object.assign(HTMLAnchorElement.prototype, { click })
    return content
  })
  return exported.parse(JSON.parse(text))
}
