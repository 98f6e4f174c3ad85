import * as z from 'zod'

/** The parts of the site that a host can fail at. `code` is everything under `assets/`, `worker` the service worker. */
export const scopes = ['all', 'catalogue', 'issues', 'code', 'pages', 'worker'] as const

/** The builds whose reader the host may serve. */
export const apps = ['today', 'next', 'later'] as const

/** The state of the host from now on. */
const hostState = z.discriminatedUnion('fault', [
  z.strictObject({ fault: z.enum(['well', 'off']) }),
  /** A delivery network that adds to every page on its way. For a reader the host is well all the same. */
  z.strictObject({ fault: z.literal('edited') }),
  /** An edge cache that still has the site of so many releases ago: only its catalogue, or its reader and files too. */
  z.strictObject({ fault: z.literal('stale'), back: z.int().min(1), files: z.enum(['old', 'new']) }),
  z.strictObject({
    fault: z.enum(['silent', 'slow', 'cut', 'short', 'error', 'portal']),
    scope: z.enum(scopes),
  }),
  /** Files that do not match their hashes. Pages, catalogue and worker have no hash. */
  z.strictObject({ fault: z.literal('lie'), scope: z.enum(['issues', 'code']) }),
])

/** A change of the archive. A dropped issue is back in the next release. */
const change = z.discriminatedUnion('change', [
  z.strictObject({ change: z.enum(['none', 'add']) }),
  z.strictObject({ change: z.enum(['correct', 'withdraw', 'drop']), issue: z.string() }),
])

const plain = <Kind extends string>(kind: Kind) => z.strictObject({ kind: z.literal(kind) })

const withNumber = <Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), nth: z.int() })

/** One step of a walk: plain data, so that it can be printed, replayed and left out. */
const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open'), address: z.string() }),
  plain('reload'),
  plain('back'),
  plain('forward'),
  plain('language'),
  z.strictObject({
    kind: z.literal('follow'),
    to: z.enum(['stories', 'issues', 'search', 'saved', 'settings', 'about']),
  }),
  withNumber('tap'),
  plain('save'),
  z.strictObject({ kind: z.literal('view'), view: z.enum(['en', 'zh', 'both']) }),
  withNumber('filter'),
  z.strictObject({ kind: z.literal('search'), query: z.string() }),
  z.strictObject({ kind: z.literal('read'), paragraph: z.int().min(2) }),
  z.strictObject({
    kind: z.literal('prefer'),
    group: z.enum(['textSize', 'theme', 'face']),
    nth: z.int(),
  }),
  withNumber('remove'),
  withNumber('restore'),
  plain('keepAll'),
  plain('retry'),
  z.strictObject({ kind: z.literal('update'), now: z.boolean() }),
  z.strictObject({ kind: z.literal('news'), read: z.boolean() }),
  z.strictObject({ kind: z.literal('host'), state: hostState }),
  z.strictObject({ kind: z.literal('release'), app: z.enum(apps), archive: change }),
  z.strictObject({
    kind: z.literal('evict'),
    what: z.enum(['all', 'shell', 'archive', 'some']),
    nth: z.int(),
  }),
  z.strictObject({
    kind: z.literal('spoil'),
    what: z.enum(['shell', 'code', 'issue', 'catalogue']),
    how: z.enum(['flipped', 'cut', 'page']),
    nth: z.int(),
  }),
  z.strictObject({ kind: z.literal('room'), bytes: z.int().optional() }),
  z.strictObject({ kind: z.literal('clear'), httpCache: z.boolean() }),
  plain('tab'),
  plain('leave'),
  plain('stopWorker'),
  plain('wait'),
  plain('kill'),
  plain('settle'),
])

export type Step = z.infer<typeof step>
export type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>
export type HostState = z.infer<typeof hostState>
export type ArchiveChange = z.infer<typeof change>
export type App = (typeof apps)[number]
export type Scope = (typeof scopes)[number]

/** Parses steps as a walk prints them. Throws if the input is invalid. */
export function parseSteps(text: string): Step[] {
  return z.array(step).parse(JSON.parse(text))
}
