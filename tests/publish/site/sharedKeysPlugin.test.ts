import { build } from 'vite'
import { expect, test } from 'vitest'
import zh from '../../../src/app/i18n/zh.json' with { type: 'json' }
import { sharedKeysPlugin } from '../../../src/publish/site/sharedKeysPlugin.ts'

/** The texts as a bundle has them that imports them, and the bundle's own code. */
async function bundled(): Promise<{ code: string; texts: unknown }> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [sharedKeysPlugin()],
    build: { write: false, minify: false, lib: { entry: 'src/app/i18n/zh.json', formats: ['es'] } },
  })
  const [output] = [built].flat()
  const code = output && 'output' in output ? output.output[0].code : ''
  const { default: texts } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  return { code, texts }
}

test('the Chinese texts are what they were, and name their keys no second time', async () => {
  const { code, texts } = await bundled()
  expect(texts).toEqual(zh)
  expect(code.split('site.tagline')).toHaveLength(2)
})
