import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { marked } from 'marked'
import type { Answer } from '../../site/serve/answer.ts'
import { type SiteRequest, staticSite } from '../../site/serve/staticSite.ts'

const folder = 'src/desk/guide'

/** The path of the guide. */
export const guideBase = '/guide/'

/** Answers with the editor's guide, its style or one of its pictures. */
export async function answerGuide(request: SiteRequest): Promise<Answer> {
  if (request.url !== guideBase) return staticSite(folder, guideBase)(request)
  const text = await readFile(join(folder, 'editorsGuide.md'), 'utf8')
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${/^# (.*)/m.exec(text)?.[1] ?? ''}</title>
<link rel="stylesheet" href="guide.css">
<main>
${await marked.parse(text)}
</main>
</html>
`
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
  return { status: 200, headers, body: Buffer.from(html) }
}
