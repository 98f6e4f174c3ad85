import type { Newsletter } from '../compose/newsletter.ts'
import type { HouseStyle } from '../style/houseStyle.ts'
import { groupHtml } from './groupHtml.ts'
import { pageStyle } from './pageStyle.ts'

/** The newsletter as a web page. */
export function asPage({ parts }: Newsletter, style: HouseStyle): string {
  const bodies = parts.map(
    ({ groups, isStory }) =>
      `<${isStory ? 'article' : 'div'} class="part">${groups.map((group) => groupHtml(group, style)).join('\n')}</${isStory ? 'article' : 'div'}>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Monthly</title><style>${pageStyle(style)}</style></head>
<body>${bodies.join('\n')}</body></html>`
}
