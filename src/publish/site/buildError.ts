/** Thrown for input that a build cannot use. Its message says what is wrong and how to correct it. */
export class BuildError extends Error {}
