import type { BuiltSite } from './buildSite.ts'
import type { Row } from './table.ts'

/** Build times, in total and by story. The time by story is compared with the next smaller site's. */
export function buildRows(sites: readonly BuiltSite[]): Row[] {
  return sites.flatMap((site, index) => {
    const before = sites[index - 1]
    const name = `Build of ${site.stories} stories`
    const limits: Row[] =
      site.stories === 2000
        ? [
            { what: `${name}: time`, unit: 's', ours: site.seconds, against: ['promised', 25], most: 1 },
            { what: `${name}: size`, unit: 'MB', ours: site.bytes, against: ['promised', 120e6], most: 1 },
          ]
        : []
    return before ? [...limits, ...byStory(name, site, before)] : limits
  })
}

function byStory(name: string, site: BuiltSite, before: BuiltSite): Row[] {
  const other = `of ${before.stories}`
  const time = ({ seconds, stories }: BuiltSite) => (1000 * seconds) / stories
  const size = ({ bytes, stories }: BuiltSite) => bytes / stories
  return [
    { what: `${name}: time a story`, unit: 'ms', ours: time(site), against: [other, time(before)] },
    { what: `${name}: size a story`, unit: 'kB', ours: size(site), against: [other, size(before)] },
  ]
}
