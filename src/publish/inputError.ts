/**
 * What a command was given and cannot use, or where it runs and cannot do its work. Its message is a sentence that says
 * what is wrong and what to do.
 */
export class InputError extends Error {
  override readonly name = 'InputError'
}
