import { expect, it } from 'vitest'
import { readArguments, terminalLanguage } from '../../src/cli/readArguments.ts'
import { userErrorText } from '../../src/cli/terminal.ts'
import { importMessage } from '../../src/import/messages/importMessages.ts'
import { UserError } from '../../src/messages/userError.ts'
import { english } from '../support/english.ts'
import { runCommand } from '../support/runCommand.ts'

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

it.each([[['--language', 'fr']], [['--language']]])('the arguments %j are refused', (args) => {
  expect(() => readArguments('npm run check', { args })).toThrow('arguments.language')
})

it('a command says in that language why it ends', async () => {
  const { stderr } = await runCommand('src/cli/import.ts', ['--language', 'zh'])
  expect(stderr).toMatch(/^请指定一个要导入的文件。/)
})

it('an error shows its findings, its sentence, what others said, and how the command is called', () => {
  const finding = { rule: 'schema', code: 'month', params: { value: '"May"' }, level: 'error' } as const
  const error = new UserError(importMessage('import.noText'), {
    quoted: 'no space',
    findings: [{ ...finding, at: { file: '2024-05.json', path: '$.id' } }],
    usage: 'npm run import -- FILE',
  })
  expect(userErrorText(error, english).split('\n')).toEqual([
    'error  2024-05.json  $.id  [schema]',
    '  The file has "May" here.',
    '  Enter a month, as YYYY-MM.',
    '',
    expect.stringMatching(/^The file has no text\./),
    '',
    'no space',
    'Usage: npm run import -- FILE',
  ])
})
