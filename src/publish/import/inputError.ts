/** Input that no issue can be made of. Its message is a sentence that says what it is and what to do. */
export class InputError extends Error {
  override readonly name = 'InputError'
}
