/** One kind of request: what is asked, the progress that the worker reports, and the result. */
export type RequestShape = { readonly asked: unknown; readonly progress: unknown; readonly result: unknown }

/** The requests that a worker answers, by kind. */
export type Requests = Readonly<Record<string, RequestShape>>

/** A request as a page posts it, with its own number. */
export type PageRequest<Of extends Requests, Kind extends keyof Of> = {
  readonly type: 'request'
  readonly number: number
  readonly kind: Kind
  readonly asked: Of[Kind]['asked']
}

/** What a page posts: a request, or an order to stop the request of that number. */
export type PageMessage<Of extends Requests> =
  | { readonly [Kind in keyof Of]: PageRequest<Of, Kind> }[keyof Of]
  | { readonly type: 'stop'; readonly number: number }

/** What a worker posts about the request of that number: a sign of life, progress, and one end. */
export type WorkerMessage<Of extends RequestShape> = { readonly number: number } & (
  | { readonly type: 'alive' }
  | { readonly type: 'progress'; readonly progress: Of['progress'] }
  | { readonly type: 'result'; readonly result: Of['result'] }
  | { readonly type: 'failure'; readonly reason: string }
)

/** How often a busy worker sends a sign of life, in milliseconds. */
export const signOfLife = 5_000
