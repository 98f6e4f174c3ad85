import { UserError } from '../messages/userError.ts'

/** A `UserError` whose sentence is not in a catalogue yet. Do not write new ones: add a message to the room's catalogue. */
export class InputError extends UserError {
  constructor(text: string, usage?: string) {
    super({ code: 'plain', params: { text } }, usage === undefined ? {} : { usage })
    this.message = usage ? `${text}\nUsage: ${usage}` : text
  }
}

/** An argument of a command that is wrong, with a sentence that is not in a catalogue yet. */
export class ArgumentError extends InputError {
  /** @param usage how the command is called, where the fault does not say it */
  constructor(fault: string, usage = '') {
    super(fault, usage)
  }
}
