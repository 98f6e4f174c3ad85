/** Makes a function that does one piece of work after the other, even if an earlier one fails. */
export function inTurn() {
  let last: Promise<unknown> = Promise.resolve()
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const working = last.then(work)
    last = working.catch(() => undefined)
    return working
  }
}

/** Makes a function that does a piece of work when it is first asked for, and again if it has failed. */
export function onceDone<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let done: Promise<Result> | undefined
  return () => {
    done ??= work().catch((error: unknown) => {
      done = undefined
      throw error
    })
    return done
  }
}
