import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A text of the build, and where it is. */
export type BuiltText = { readonly file: string; readonly text: string }

/** Everything in a build that browsers parse, each text once: files, and the inline parts of pages. */
export async function builtCode(build = 'dist') {
  const files = await readdir(build, { recursive: true })
  const textsOf = (ending: string) =>
    Promise.all(
      files
        .filter((file) => file.endsWith(ending))
        .map(async (file) => ({ file, text: await readFile(join(build, file), 'utf8') })),
    )
  const pages = await textsOf('.html')
  return {
    pages,
    scripts: once([
      ...(await textsOf('.js')),
      ...inline(pages, /<script(?: (?!type=)[^>]*)?>(.+?)<\/script>/gs),
    ]),
    styles: once([...(await textsOf('.css')), ...inline(pages, /<style>(.+?)<\/style>/gs)]),
  }
}

function inline(pages: readonly BuiltText[], element: RegExp): BuiltText[] {
  return pages.flatMap(({ file, text }) =>
    [...text.matchAll(element)].map(([, inside = '']) => ({ file: `${file}, inline`, text: inside })),
  )
}

function once(texts: readonly BuiltText[]): BuiltText[] {
  return [...new Map(texts.map((one) => [one.text, one])).values()]
}
