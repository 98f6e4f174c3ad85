import { runEditions } from './editions/runEditions.ts'
import { InputError } from './inputError.ts'

/**
 * `npm run editions -- 2021-07 [--out DIR] [--site https://example.org] [--only epub,email] [--pinyin]`: writes an issue for
 * readers of books, mails, chats and paper, and says what to do with each file.
 */
process.env.NODE_ENV = 'production'

try {
  console.log(await runEditions(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof InputError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
