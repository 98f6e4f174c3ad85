/** Of one kind of request: what is asked, what is told while the worker is at it, and what comes of it. */
export type RequestShape = { readonly asked: unknown; readonly progress: unknown; readonly result: unknown }

/** The requests that a worker answers, by their kinds. */
export type Requests = Readonly<Record<string, RequestShape>>

/** A request as a page posts it, under a number of its own. */
export type PageRequest<Of extends Requests, Kind extends keyof Of> = {
  readonly type: 'request'
  readonly number: number
  readonly kind: Kind
  readonly asked: Of[Kind]['asked']
}

/** What a page posts: a request; or that the worker is to stop what it does for the request of that number. */
export type PageMessage<Of extends Requests> =
  | { readonly [Kind in keyof Of]: PageRequest<Of, Kind> }[keyof Of]
  | { readonly type: 'stop'; readonly number: number }

/** What a worker posts of the request of that number: that it is at it, how far it is, and its one end. */
export type WorkerMessage<Of extends RequestShape> = { readonly number: number } & (
  | { readonly type: 'alive' }
  | { readonly type: 'progress'; readonly progress: Of['progress'] }
  | { readonly type: 'result'; readonly result: Of['result'] }
  | { readonly type: 'failure'; readonly reason: string }
)

/** How often a worker that is at a request says so: milliseconds. */
export const signOfLife = 5_000
