import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { readArguments, readSiteRoot, terminalLanguage } from '../../src/cli/readArguments.ts'
import { runCommand } from '../support/runCommand.ts'

/** Not in the project: there `start` would build it. */
const run = (command: string, ...args: readonly string[]) =>
  runCommand(`src/cli/${command}.ts`, args, tmpdir())

it.each([
  ['build', ['--bogus']],
  ['build', ['dist']],
  // A shell passes an empty argument for a variable that is not set.
  ['build', ['--archive', '']],
  ['desk', ['--drafts=']],
  ['hosts', ['caddy', '--root', '']],
  ['check', ['--json=x']],
  ['check', ['one', 'two']],
  ['check', ['--rules', 'extra']],
  ['desk', ['one.pdf', 'two.pdf']],
  ['editions', []],
  ['editions', ['2021-06', '2021-07']],
  ['hosts', ['nginx', '--bogus']],
  ['import', []],
  ['start', ['dist']],
])('%s, with the arguments %j, prints how it is called and ends with 2', async (command, args) => {
  const { status, stdout, stderr } = await run(command, ...args)
  expect(stderr).toMatch(/^Usage: npm (?:run )?\w+/m)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
})

it.each([
  ['build', ['--site', 'example'], '--site example is not an address'],
  ['editions', ['2021-06', '--only', 'kindle'], '--only kindle is not an edition'],
  ['start', [], 'PORT is “x”. Use a number'],
])(
  '%s, with the arguments %j and PORT=x, says what is wrong and ends with 2',
  async (command, args, fault) => {
    vi.stubEnv('PORT', 'x')
    onTestFinished(() => void vi.unstubAllEnvs())
    const { status, stdout, stderr } = await run(command, ...args)
    expect(stderr).toContain(fault)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  },
)

it('start names the environment variable if it is called with a port, as a process', () => {
  const program = ['--import', import.meta.resolve('tsx'), resolve('src/cli/start.ts'), '--port', '5000']
  const options = { encoding: 'utf8', cwd: tmpdir(), timeout: 120_000 } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, program, options)
  expect(stderr).toMatch(/^Usage: npm start.*PORT=5000 npm start/m)
  expect(stderr).not.toContain('    at ')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
})

it.each([
  [['--language', 'zh'], {}, 'zh'],
  [['nginx', '--language=en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
  [['--language', 'fr'], { LANG: 'zh_CN.UTF-8' }, 'zh'],
  [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
  [[], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
  [[], { LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_GB' }, 'zh'],
  [[], {}, 'en'],
])('the language of the arguments %j in the environment %j is %s', (args, env, language) => {
  expect(terminalLanguage(args, env)).toBe(language)
})

it.each([[['--language', 'zh', 'file']], [['file', '--language=zh']]])(
  'the language is no argument of the command %j itself',
  (args) => {
    expect(readArguments('', { args, allowPositionals: true }).positionals).toEqual(['file'])
  },
)

it('a language that the program does not have is refused', () => {
  const args = ['--language', 'fr']
  expect(() => readArguments('npm run check', { args })).toThrow('arguments.language')
})

it.each([
  ['/', undefined, { base: '/' }],
  ['/reader/', 'https://example.org', { base: '/reader/', site: 'https://example.org' }],
  ['/a/b.c/', 'http://localhost:8080/', { base: '/a/b.c/', site: 'http://localhost:8080' }],
  ['/', 'https://EXAMPLE.org', { base: '/', site: 'https://example.org' }],
])('takes base %s and site %s', (base, site, root) => {
  expect(readSiteRoot(base, site)).toEqual(root)
})

it.each([
  ['reader', undefined, 'siteRoot.basePath', { base: 'reader' }],
  ['/reader', undefined, 'siteRoot.basePath', {}],
  ['', undefined, 'siteRoot.basePath', {}],
  ['//reader/', undefined, 'siteRoot.basePath', {}],
  ['/../', undefined, 'siteRoot.basePath', {}],
  ['/a b/', undefined, 'siteRoot.basePath', {}],
  ['/', 'example.org', 'siteRoot.siteAddress', { site: 'example.org' }],
  ['/', 'ftp://example.org', 'siteRoot.siteAddress', {}],
  ['/', 'https://example.org/a', 'siteRoot.sitePath', { origin: 'https://example.org', base: '/a/' }],
  ['/', 'https://example.org/?a=1', 'siteRoot.sitePath', { origin: 'https://example.org' }],
])('refuses base %.20s with site %s and says what to write', (base, site, code, params) => {
  const read = () => readSiteRoot(base, site)
  expect(read).toThrow(expect.objectContaining({ told: { code, params: expect.objectContaining(params) } }))
})
