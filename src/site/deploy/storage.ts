import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import type { Message } from '../../messages/message.ts'
import { UserError } from '../../messages/userError.ts'
import { siteMessage } from '../messages/siteMessages.ts'

/** Where a site goes: a bucket, and a path in it without slashes at its ends, which may be empty. */
export type Target = {
  readonly bucket: string
  readonly path: string
  readonly endpoint?: string | undefined
  /** Whether the bucket is named in the path of an address, not before its host. */
  readonly isPathStyle?: boolean
}

export type StoredHeaders = { readonly type: string; readonly caching: string }

/** The part of a bucket below the path of the target. Every function throws a UserError that says what to do. */
export type Storage = ReturnType<typeof openStorage>

/** How the requests of a storage end. Times are in milliseconds. */
type Limits = { readonly idleTime?: number; readonly attempts?: number }

/** For files of the command itself. They contain nothing that the site does not show. */
export const unlisted: StoredHeaders = { type: 'application/json', caching: 'no-store' }

/**
 * Opens an S3-compatible storage. The SDK finds the credentials where the command-line tools of AWS do: in the environment
 * or in a profile. It tries again what fails in passing, such as 503 SlowDown.
 */
export function openStorage(target: Target, limits: Limits = {}) {
  const { idleTime = 60_000, attempts = 8 } = limits
  // The SDK would print that its versions of 2027 need a newer Node. This project chooses both.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
  const { bucket: Bucket, path } = target
  const prefix = path === '' ? '' : `${path}/`
  const keyOf = (file: string) => ({ Bucket, Key: prefix + file })
  const client = new S3Client({ ...serverOptions(target), ...requestOptions(idleTime, attempts) })
  const attempt = async <Result>(request: () => Promise<Result>, signal?: AbortSignal): Promise<Result> => {
    try {
      return await request()
    } catch (error) {
      throw signal?.aborted ? signal.reason : new UserError(faultOf(error, target))
    }
  }
  const put = (file: string, Body: Buffer, { type, caching }: StoredHeaders, condition = {}) =>
    new PutObjectCommand({ ...keyOf(file), Body, ContentType: type, CacheControl: caching, ...condition })
  return {
    /** Lists the version (ETag) of every file by its path. */
    list: () =>
      attempt(async () => {
        const versions = new Map<string, string>()
        for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix: prefix }))
          for (const { Key = '', ETag = '' } of Contents) versions.set(Key.slice(prefix.length), ETag)
        return versions
      }),
    /** Returns a text and its version. Undefined if there is no such file. */
    read: (file: string) =>
      attempt(async () => {
        try {
          const { Body, ETag = '' } = await client.send(new GetObjectCommand(keyOf(file)))
          return { text: (await Body?.transformToString()) ?? '', version: ETag }
        } catch (error) {
          if (codeOf(error) === 'NoSuchKey') return undefined
          throw error
        }
      }),
    /** Writes a file and returns its version. Throws what the signal throws. */
    write: (file: string, body: Buffer, headers: StoredHeaders, signal: AbortSignal) =>
      attempt(async () => {
        const { ETag = '' } = await client.send(put(file, body, headers), { abortSignal: signal })
        return ETag
      }, signal),
    /**
     * Writes a text over this version of it, or as a new file if the version is undefined. It does nothing if another
     * writer was faster. Servers without conditional writes write it anyway.
     */
    replace: (file: string, text: string, version: string | undefined) =>
      attempt(async () => {
        const send = (condition = {}) => client.send(put(file, Buffer.from(text), unlisted, condition))
        try {
          await send(version === undefined ? { IfNoneMatch: '*' } : { IfMatch: version })
        } catch (error) {
          if (codeOf(error) === 'NotImplemented') await send()
          else if (!isLostRace(error)) throw error
        }
      }),
    remove: (file: string) =>
      attempt(async () => void (await client.send(new DeleteObjectCommand(keyOf(file))))),
  }
}

/** Whether another writer created, changed or removed the file, or is just writing it. */
function isLostRace(error: unknown): boolean {
  return [404, 409, 412].includes(statusOf(error) ?? 0) && codeOf(error) !== 'NoSuchBucket'
}

function serverOptions({ endpoint, isPathStyle = false }: Target) {
  const { AWS_REGION, AWS_DEFAULT_REGION } = process.env
  // R2 and MinIO take this region as their own.
  const region = AWS_REGION ?? AWS_DEFAULT_REGION ?? (endpoint && 'us-east-1')
  if (endpoint === undefined) return { ...(region && { region }), followRegionRedirects: true }
  // OSS and COS accept only addresses with the bucket before the host. A number can have nothing before it.
  const isNumber = /^[\d.]+$|^\[|^localhost$/.test(new URL(endpoint).hostname)
  return { endpoint, region, forcePathStyle: isPathStyle || isNumber }
}

function requestOptions(idleTime: number, maxAttempts: number) {
  return {
    maxAttempts,
    requestHandler: { connectionTimeout: 10_000, socketTimeout: idleTime },
    // Several servers do not know the checksums that the SDK would add.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  } as const
}

/**
 * The message for an error of the SDK. It has the error's code and nothing else: the text of an error may quote the request,
 * which is signed with the credentials.
 */
function faultOf(error: unknown, { bucket, endpoint = 's3.amazonaws.com' }: Target): Message {
  const code = codeOf(error)
  const status = statusOf(error)
  const host = endpoint.replace(/^https?:\/\//, '')
  if (code === 'CredentialsProviderError') return siteMessage('site.deploy.noCredentials')
  if (code === 'AuthorizationHeaderMalformed' || /region is missing/i.test(String(error)))
    return siteMessage('site.deploy.noRegion')
  if (code === 'NoSuchBucket') return siteMessage('site.deploy.noBucket', { bucket, host })
  if (status === 401 || status === 403 || code === 'ExpiredToken')
    return siteMessage('site.deploy.refused', { bucket, code })
  if (status === 429 || (status ?? 0) >= 500 || /^(?:TimeoutError|ETIMEDOUT|ECONNRESET|EPIPE)$/.test(code))
    return siteMessage('site.deploy.interrupted', { host, code })
  if (/^(?:E[A-Z]+|CERT_.*|.*_CERT.*)$/.test(code))
    return siteMessage('site.deploy.unreachable', { host, code })
  return siteMessage('site.deploy.failed', { host, code })
}

/** The code of an error: of the system, or of the server. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
}
