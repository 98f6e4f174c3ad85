import type { Finding } from './finding.ts'
import type { Message } from './message.ts'

/** What an error says to a person, as JSON can carry it. */
export type ErrorMessage = Message & {
  /** What another program or the operating system said, in its own words. */
  readonly quoted?: string | undefined
  /** What the rules found, if that is the reason. */
  readonly findings?: readonly Finding[] | undefined
}

type Details = Omit<ErrorMessage, keyof Message> & {
  /** Set if an argument of the command is wrong: how to call the command, or '' if the message says it. */
  readonly usage?: string
}

/**
 * An error that a person can do something about: wrong input, a full disk, a missing file. All other errors are faults
 * of the code. Its text is made where it is shown, in the language of the terminal or of the desk.
 */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly told: ErrorMessage
  readonly usage: string | undefined

  constructor({ code, params }: Message, { usage, ...details }: Details = {}) {
    super(params === undefined ? code : `${code} ${JSON.stringify(params)}`)
    this.told = { code, ...(params && { params }), ...details }
    this.usage = usage
  }
}
