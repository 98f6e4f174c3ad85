import { join } from 'node:path'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { gatherLicences } from '../../../src/site/bundle/licences.ts'
import { licenceText } from '../../../src/site/bundle/licenceText.ts'
import { makeFolder } from '../../support/makeFolder.ts'

/** The licences of a bundle of `import '@tea/pot'`, if that package has these files. */
async function licencesOf(files: Readonly<Record<string, string>>) {
  const own = Object.entries(files).map(([name, text]) => [`node_modules/@tea/pot/${name}`, text])
  const root = await makeFolder({ 'entry.js': "import '@tea/pot'", ...Object.fromEntries(own) })
  const licences = gatherLicences()
  const lib = { entry: join(root, 'entry.js'), formats: ['es' as const] }
  const plugins = [licences.plugin()]
  await build({ root, configFile: false, logLevel: 'silent', plugins, build: { write: false, lib } })
  return licences
}

const described = JSON.stringify({ name: '@tea/pot', version: '1.2.3', license: 'MIT', main: 'pot.js' })
const code = { 'pot.js': 'console.log("tea")' }

describe('the licences of bundled packages', () => {
  it('are published in full', async () => {
    const texts = { 'LICENSE.md': 'Be kind.', NOTICE: 'Made of clay.', 'README.md': 'Pour.' }
    const licences = await licencesOf({ ...code, ...texts, 'package.json': described })
    expect(licenceText(licences.folders())).toMatch(
      /\n@tea\/pot 1\.2\.3 \(MIT\)\n\nBe kind\.\n\nMade of clay\.$/,
    )
  })

  it.each([
    ['a text', { 'package.json': described }],
    ['a name', { 'package.json': described.replace('license', 'licence'), LICENSE: 'Be kind.' }],
  ])('fail the build if one lacks %s', async (_what, files) => {
    const licences = await licencesOf({ ...code, ...files })
    expect(() => licenceText(licences.folders())).toThrow(/^site\.noLicence .*@tea\/pot/)
  })
})
