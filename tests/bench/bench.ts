import { parseArgs } from 'node:util'
import { importBench } from '../newsletters/measure/importBench.ts'
import { checksBench } from './checksBench.ts'
import { deskBench } from './deskBench.ts'
import { readerBench } from './readerBench.ts'

/**
 * - `npm run bench [-- --quick]` measures the reader.
 * - `npm run bench -- import [--seed N] [--count N] [--only NAME] [--show]` measures how much of generated
 *   newsletters the importer reads correctly. `--show` lists what an editor would have to do.
 * - `npm run bench -- checks [--seed N] [--show]` plants errors in stories and counts those that
 *   the check finds.
 * - `npm run bench -- desk [--seed N] [--only keys|pages]` counts an editor's actions until a newsletter is published, and
 *   measures how long the editor waits for a key, for findings and for a PDF of 40 pages.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    show: { type: 'boolean', default: false },
  },
})
const [what = 'reader'] = positionals
const { quick, seed, count, only, show } = values
if (what === 'reader') console.log(await readerBench(quick))
else if (what === 'import')
  console.log(await importBench({ seed: Number(seed), count: Number(count), only, show }))
else if (what === 'desk') await deskBench(Number(seed), only, console.log)
else if (what === 'checks') console.log(await checksBench(Number(seed), show))
else throw new Error(`There is no bench "${what}": reader, import, checks or desk.`)
