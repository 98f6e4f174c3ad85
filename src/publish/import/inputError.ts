/** Input from which no issue can be made. Its message is a sentence that says what is wrong and what to do. */
export class InputError extends Error {
  override readonly name = 'InputError'
}
