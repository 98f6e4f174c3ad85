import { UserError } from '../messages/userError.ts'

/** A `UserError` whose sentence is not in a catalogue yet. Do not write new ones: add a message to the room's catalogue. */
export class InputError extends UserError {
  constructor(text: string, usage?: string) {
    super({ code: 'plain', params: { text } }, usage === undefined ? {} : { usage })
    this.message = usage ? `${text}\nUsage: ${usage}` : text
  }
}
