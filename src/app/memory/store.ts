import { useSyncExternalStore } from 'react'

/** A value of the page that components can subscribe to. */
export type Store<State> = {
  /** What a prerendered page and its first render show. */
  readonly initial: State
  readonly read: () => State
  readonly write: (state: State) => void
  /** Calls the listener after each write, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * Creates a store.
 * @param load called once, at the first read, if nothing was written before; returns the first state, if that is not `initial`
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

/**
 * A store's state, or the part that `select` returns, as a component's state. `select` must return equal values for
 * equal states.
 */
export function useStore<State>(store: Store<State>): State
export function useStore<State, Part>(store: Store<State>, select: (state: State) => Part): Part
export function useStore<State>(store: Store<State>, select: (state: State) => unknown = (state) => state) {
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.read()),
    () => select(store.initial),
  )
}
