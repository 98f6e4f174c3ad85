import { createHash } from 'node:crypto'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { inlineHash } from '../../src/editions/inlineHash.ts'
import type { Tab } from './drivenBrowser.ts'

const store = 'recorded'

/**
 * Runs in each page before everything else. It stores the errors that the console and the window report, across
 * reloads.
 */
const recorder = `(() => {
  const note = (line) => {
    const kept = JSON.parse(sessionStorage.getItem('${store}') ?? '[]')
    sessionStorage.setItem('${store}', JSON.stringify([...kept, line]))
  }
  for (const level of ['error', 'warn']) {
    const say = console[level]
    console[level] = (...words) => {
      note('console ' + level + ': ' + words.join(' '))
      say.apply(console, words)
    }
  }
  addEventListener('error', ({ message, target }) => {
    note(message ? 'uncaught: ' + message : 'Failed to load resource: ' + (target.src || target.href))
  }, true)
  addEventListener('unhandledrejection', ({ reason }) => note('uncaught: ' + reason))
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    note('refused by ' + violatedDirective + ': ' + blockedURI)
  })
})()`

/**
 * Copies a built site and adds a recorder to its pages, for a browser whose driver does not report the console. The
 * policy allows the recorder, and the worker installs the shell that contains it. Returns the copy's folder.
 */
export async function copyWithRecorder(build: string, copy: string): Promise<string> {
  await rm(copy, { recursive: true, force: true })
  await cp(build, copy, { recursive: true })
  for (const name of await readdir(copy, { recursive: true }))
    if (name.endsWith('.html')) await change(join(copy, name), (html) => withRecorder(html))
  await change(join(copy, '_headers'), allowRecorder)
  const shell = await readFile(join(copy, 'shell.html'))
  await change(join(copy, 'sw.js'), (worker) => expectShell(worker, shell))
  return copy
}

/** What a tab has recorded since the last call; nothing if it shows no page of the site. */
export async function takeRecorded(tab: Tab): Promise<string[]> {
  const read = `(() => {
    const kept = sessionStorage.getItem('${store}')
    sessionStorage.removeItem('${store}')
    return kept ?? '[]'
  })()`
  return tab.evaluate(read).then(
    (kept) => z.array(z.string()).parse(JSON.parse(z.string().parse(kept))),
    () => [],
  )
}

async function change(file: string, edit: (text: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8')
  const edited = edit(text)
  if (edited === text) throw new Error(`${file} has no place for the recorder.`)
  await writeFile(file, edited)
}

function withRecorder(html: string): string {
  return allowRecorder(html).replace(/<head[^>]*>/, (head) => `${head}<script>${recorder}</script>`)
}

function allowRecorder(text: string): string {
  return text.replaceAll("script-src 'self'", `script-src 'self' '${inlineHash(recorder)}'`)
}

/** The worker's entry for the shell, with the hashes of this one. */
function expectShell(worker: string, shell: Buffer): string {
  const digest = (kind: string, encoding: 'base64' | 'hex') => createHash(kind).update(shell).digest(encoding)
  return worker.replace(
    /(\{url:`shell\.html`,revision:`)\w+(`,integrity:`sha256-)[\w+/=]+/,
    `$1${digest('md5', 'hex')}$2${digest('sha256', 'base64')}`,
  )
}
