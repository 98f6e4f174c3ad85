/** Something for which no edition can be written. Its message is a sentence that says what is wrong and what to do. */
export class EditionError extends Error {
  override readonly name = 'EditionError'
}
