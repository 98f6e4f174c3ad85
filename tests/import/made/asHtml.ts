import { type MadeStory, madeNotice, madeSources, madeStories } from './stories.ts'

/** The made newsletter as a web page: headings, paragraphs, and links on "More here". */
export function madeHtml(): string {
  const stories = madeStories.map(
    (story) => `${story.section === 'relevant' ? relevant : ''}${storyHtml(story)}`,
  )
  return `<!doctype html><html><head><title>May</title><style>p { margin: 0 }</style></head><body>
<h1>Latest news</h1>${stories.join('\n')}
<p>主要来源：${madeSources.zh.join('、')}<br>Sources: ${madeSources.en.join(', ')}</p></body></html>`
}

const relevant = `<h1>Relevant News</h1><p><em>${madeNotice}</em></p>`

function storyHtml({ headline, date, en, zh = [], link, more }: MadeStory): string {
  const dated = date === undefined ? '' : `（${date}）`
  const last = en.length - 1
  const english = en.map((paragraph, index) => {
    if (link === undefined || index < last) return `<p>${paragraph}</p>`
    if (more) return `<p>${paragraph} <a href="${link}">More here</a></p>`
    return `<p>${paragraph.replace(/here$/, `<a href="${link}">here</a>`)}</p>`
  })
  return [
    `<h2>${headline.en}${headline.zh === undefined ? dated : ''}</h2>`,
    headline.zh === undefined ? '' : `<p><strong>${headline.zh}${dated}</strong></p>`,
    ...english,
    ...zh.map((paragraph) => `<p lang="zh">${paragraph}</p>`),
  ].join('\n')
}
