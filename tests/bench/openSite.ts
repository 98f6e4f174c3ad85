import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Story } from '../../src/archive/issue.ts'
import { paragraphText } from '../../src/archive/languages.ts'
import { sitePaths } from '../../src/archive/site/siteAddress.ts'
import { startStaticHost } from '../../src/site/serve/staticHost.ts'
import { barePage } from './barePage.ts'
import type { BuiltSite } from './buildSite.ts'
import { openSlowLink, type SlowLink } from './slowLink.ts'

/** A page: its address, and words on its first screen. */
export type MeasuredPage = { readonly path: string; readonly text: string }

/** A site on a static host, directly and through a slow link, with the bare page of one of its stories. */
export type OpenSite = {
  readonly stories: number
  readonly near: string
  readonly link: SlowLink
  readonly bareLink: SlowLink
  readonly story: MeasuredPage
  readonly front: MeasuredPage
  readonly stop: () => Promise<void>
}

export async function openSite({ folder, newest, stories }: BuiltSite): Promise<OpenSite> {
  // Not the first one: like most stories it has neighbours on both sides.
  const [first, story] = newest.stories
  if (!first || !story) throw new Error('The issue has too few stories.')
  const site = await hostFolder(folder)
  const bare = await hostFolder(await writeBarePage(`${folder}-bare`, story))
  return {
    stories,
    near: site.near,
    link: site.link,
    bareLink: bare.link,
    story: {
      path: sitePaths.story('en', newest.id, story.id),
      text: paragraphText(story.body[0] ?? [], 'en')?.slice(0, 40) ?? '',
    },
    front: { path: sitePaths.front('en'), text: first.headline.en ?? '' },
    stop: async () => {
      await Promise.all([site.stop(), bare.stop()])
    },
  }
}

async function hostFolder(folder: string) {
  const host = await startStaticHost(folder)
  const link = await openSlowLink(host.url)
  const stop = async () => {
    await link.stop()
    await host.stop()
  }
  return { near: host.url, link, stop }
}

async function writeBarePage(folder: string, story: Story): Promise<string> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'index.html'), barePage(story))
  return folder
}
