import { useSyncExternalStore } from 'react'

/** A value that the page keeps, and that components follow. */
export type Store<State> = {
  /** What a prerendered page and its first render show. */
  readonly initial: State
  readonly read: () => State
  readonly write: (state: State) => void
  /** Calls the listener after each write, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * @param load called once, before the first read or write: what the store holds then, where that is not `initial`
 */
export function createStore<State>(initial: State, load = (): State => initial): Store<State> {
  const listeners = new Set<() => void>()
  let held: { readonly state: State } | undefined
  const read = () => {
    held ??= { state: load() }
    return held.state
  }
  const write = (state: State) => {
    held = { state }
    for (const listener of listeners) listener()
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  return { initial, read, write, subscribe }
}

/** What a store holds, or what `select` takes of it, as a component's state. `select` must give equal values for equal states. */
export function useStore<State>(store: Store<State>): State
export function useStore<State, Part>(store: Store<State>, select: (state: State) => Part): Part
export function useStore<State>(store: Store<State>, select: (state: State) => unknown = (state) => state) {
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.read()),
    () => select(store.initial),
  )
}
