import { build } from 'vite'
import { expect, it } from 'vitest'
import { ownSources } from '../../../src/site/bundle/ownSources.ts'
import { makeFolder } from '../../support/makeFolder.ts'

it('keeps the text of the project’s own files in a source map, and the lines of packages', async () => {
  const own = `import { tea } from './node_modules/tea/tea.js'\nconsole.log(tea(location))\n`
  const root = await makeFolder({
    'index.js': own,
    'node_modules/tea/tea.js': 'export function tea(at) {\n  return at.hash\n}\n',
  })
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [ownSources()],
    build: { write: false, sourcemap: true, rolldownOptions: { input: `${root}/index.js` } },
  })
  const [output] = [built].flat()
  const files = output && 'output' in output ? output.output : []
  const map = files.flatMap((file) => (file.type === 'asset' ? String(file.source) : [])).join('')
  expect(JSON.parse(map)).toMatchObject({
    sources: [expect.stringMatching(/tea\.js$/), expect.stringMatching(/index\.js$/)],
    sourcesContent: [null, own],
    // “tea” and “at” are names in the package.
    names: ['tea', 'at'],
  })
})
