import { expect, it } from 'vitest'
import { userErrorText } from '../../src/cli/terminal.ts'
import { importMessage } from '../../src/import/messages/importMessages.ts'
import { UserError } from '../../src/messages/userError.ts'
import { english } from '../support/english.ts'
import { runCommand } from '../support/runCommand.ts'

it('a command says why it fails in the language of the terminal', async () => {
  const { stderr } = await runCommand('src/cli/import.ts', ['--language', 'zh'])
  expect(stderr).toMatch(/^请指定一个要导入的文件。/)
})

it('an error shows its findings, its message, what another program said, and the usage', () => {
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
