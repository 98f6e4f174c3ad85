import { join } from 'node:path'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { treeShakeRouter } from '../../../src/site/bundle/treeShakeRouter.ts'
import { makeFolder } from '../../support/makeFolder.ts'

const named = 'Form.displayName = "Form";'
const made = 'export var Form = React.forwardRef(() => "of no use");'
const used = 'export function useContext() { return "used"; }'

/** The code of an app that uses one function of the router, whose build is the given lines of a file. */
async function bundleWith(
  lines: readonly string[],
  file = 'node_modules/react-router/dist/production/chunk.mjs',
) {
  const root = await makeFolder({
    'entry.js': `import { useContext } from './${file}'\nconsole.log(useContext())`,
    [file]: ['import * as React from "react";', ...lines, used].join('\n'),
  })
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [treeShakeRouter()],
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, 'entry.js'), formats: ['es'] },
      rolldownOptions: { external: ['react'] },
    },
  })
  const [output] = [built].flat()
  return output && 'output' in output ? output.output[0].code : ''
}

it('leaves out unused parts of the router', async () => {
  const code = await bundleWith([made, named])
  expect(code).toContain('"used"')
  expect(code).not.toMatch(/Form|of no use/)
})

it.each([
  ['names its components otherwise', [made, 'name(Form);']],
  ['makes its components otherwise', ['export var Form = make(() => "of no use");', named]],
])('fails a build, and says what to do, where the router %s', async (_how, lines) => {
  const failed = bundleWith(['const name = () => {}, make = name;', ...lines])
  await expect(failed).rejects.toThrow(/react-router.*treeShakeRouter\.ts/s)
})

it('fails a build if the router is elsewhere', async () => {
  const failed = bundleWith([made, named], 'node_modules/react-router/lib/chunk.mjs')
  await expect(failed).rejects.toThrow(/react-router.*treeShakeRouter\.ts/s)
})
