/** Thrown for what a build cannot work with; its message says what it is, and how to mend it. */
export class BuildError extends Error {}
