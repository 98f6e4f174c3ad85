import { UserError } from '../messages/userError.ts'
import { deploySite } from '../site/deploy/deploySite.ts'
import { openStorage, type Target } from '../site/deploy/storage.ts'
import { siteMessage } from '../site/messages/siteMessages.ts'
import { requireBuild } from './configureHost.ts'
import { commandMessage } from './messages/commandMessages.ts'
import { argumentError, onlyArgument, readArguments } from './readArguments.ts'
import { runCommand } from './terminal.ts'

/**
 * `npm run deploy`: brings the site that the last build wrote to `--dist` to an S3-compatible storage. The
 * credentials come from the environment, as for the tools of AWS.
 */
const usage = 'npm run deploy -- s3://bucket/path [--endpoint URL] [--path-style] [--dist DIR] [--dry-run]'

await runCommand(async (args, { say }) => {
  const { values, positionals } = readArguments(usage, {
    args: [...args],
    allowPositionals: true,
    options: {
      endpoint: { type: 'string' },
      'path-style': { type: 'boolean', default: false },
      dist: { type: 'string', default: 'dist' },
      'dry-run': { type: 'boolean', default: false },
    },
  })
  const { dist, endpoint, 'dry-run': isTrial } = values
  const target = { ...readTarget(positionals, endpoint), isPathStyle: values['path-style'] }
  const base = await requireBuild(dist)
  const stop = new AbortController()
  const onSignal = () => stop.abort(new UserError(siteMessage('site.deploy.stopped')))
  process.once('SIGINT', onSignal)
  process.once('SIGTERM', onSignal)
  await deploySite(dist, openStorage(target), {
    isTrial,
    now: Date.now(),
    report: (message) => console.log(say(message)),
    signal: stop.signal,
  })
  return say(siteMessage(isTrial ? 'site.deploy.tried' : 'site.deploy.done', whereOf(target, base)))
})

function readTarget(positionals: readonly string[], endpoint: string | undefined): Target {
  const wanted = commandMessage('command.deploy.target')
  const address = onlyArgument(positionals, wanted, usage)
  const [, bucket, path = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]+[a-z0-9])((?:\/[\w.~-]+)*)\/?$/.exec(address) ?? []
  if (bucket === undefined || /\/\.{1,2}(?:\/|$)/.test(path)) throw argumentError(wanted, usage)
  if (endpoint !== undefined && !isEndpoint(endpoint))
    throw argumentError(commandMessage('command.deploy.endpoint'))
  return { bucket, path: path.slice(1), endpoint: endpoint && new URL(endpoint).origin }
}

/** An endpoint with a password or a path is refused, and not repeated. */
function isEndpoint(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) && /^https?:\/\/[^/@?#]+\/?$/.test(text)
}

function whereOf({ bucket, path }: Target, base: string) {
  const prefix = path === '' ? '' : `${path}/`
  return { where: `s3://${bucket}/${prefix}`, base, errorPage: `${prefix}404.html` }
}
