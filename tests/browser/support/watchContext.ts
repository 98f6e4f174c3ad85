import type { BrowserContext, ConsoleMessage, Request, WebError } from '@playwright/test'

/** What a context did that none of our pages may do. */
export type Watch = {
  /** One line each: console errors and warnings, uncaught errors, requests to other origins. */
  readonly findings: string[]
  /** Ignores matching messages and errors: those from faults that the test itself makes. */
  readonly tolerate: (pattern: RegExp) => void
  /** Ends the record. */
  readonly stop: () => void
}

/** Records all errors from now on, in any page or worker of the context. */
export function watchContext(context: BrowserContext, origin: string): Watch {
  const findings: string[] = []
  // Code that comes late, from a host or on a busy machine, uses late what the page preloads for it.
  const tolerated = [/was preloaded using link preload but not used/]
  const report = (line: string) => {
    if (!tolerated.some((pattern) => pattern.test(line))) findings.push(line)
  }
  const hear = (message: ConsoleMessage) => {
    const line = `console ${message.type()}: ${message.text()} (${message.location().url})`
    if (['error', 'warning'].includes(message.type())) report(line)
  }
  const hearError = (error: WebError) => report(`uncaught: ${error.error().message}`)
  const hearRequest = (request: Request) => {
    const url = new URL(request.url())
    const isOurs = url.origin === origin || ['data:', 'blob:'].includes(url.protocol)
    if (!isOurs) findings.push(`off the origin: ${request.url()}`)
  }
  context.on('console', hear).on('weberror', hearError).on('request', hearRequest)
  const stop = () => context.off('console', hear).off('weberror', hearError).off('request', hearRequest)
  return { findings, tolerate: (pattern) => void tolerated.push(pattern), stop }
}
