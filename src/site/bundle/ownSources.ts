import type { Plugin } from 'vite'
import { z } from 'zod'

/** A source map. Its `ignoreList` has the indexes of the files that developer tools step over: those of packages. */
const mapSchema = z.looseObject({
  sourcesContent: z.array(z.string().nullable()),
  ignoreList: z.array(z.number()).default([]),
})

/** Takes the text of packages out of the source maps: a third of them. The maps still say which of its lines runs. */
export function ownSources(): Plugin {
  return {
    name: 'own-sources',
    apply: 'build',
    generateBundle: {
      // The maps of workers are among the files by then.
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.map')) continue
          const map = mapSchema.parse(JSON.parse(String(file.source)))
          const own = map.sourcesContent.map((text, index) => (map.ignoreList.includes(index) ? null : text))
          file.source = JSON.stringify({ ...map, sourcesContent: own })
        }
      },
    },
  }
}
