/**
 * What a command was given and cannot use, or where it runs and cannot do its work. Its message is a sentence that says
 * what is wrong and what to do.
 */
export class InputError extends Error {
  override readonly name = 'InputError'
}

/** An argument of a command that is wrong, found before any of its work is done. */
export class ArgumentError extends InputError {
  /** @param usage how the command is called, where the fault does not say it */
  constructor(fault: string, usage?: string) {
    super(usage === undefined ? fault : `${fault}\nUsage: ${usage}`)
  }
}
