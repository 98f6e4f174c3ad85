import { type StoryFault, storyRule } from '../editorialRule.ts'

/** What an institution or an event is called by its last characters. */
const kinds =
  /中心|实验室|论坛|平台|基地|研究院|机场|大会|博览会|示范区|试验区|开发区|集团|医院|大学|学院|园区|联盟|协会|公司/gu

/** Characters between which a phrase was not shortened but put differently. */
const particle = /[的了是与和及将为在]/

/**
 * A name that the headline has without one to four characters of its middle: 生物治疗转化医学研究中心 for
 * 生物治疗转化医学临床研究中心. Four characters before the gap show that it is the same name.
 */
function shortenedName(headline: string, body: string) {
  for (const { 0: kind, index } of headline.matchAll(kinds)) {
    const end = index + kind.length
    for (let gap = index; gap >= Math.max(4, index - 4); gap--) {
      const [beginning, ending] = [headline.slice(gap - 4, gap), headline.slice(gap, end)]
      // Few bodies contain the beginning, and to compile an expression for each takes a twentieth of a build's time.
      if (!body.includes(beginning) || body.includes(beginning + ending)) continue
      if (!/^\p{Script=Han}+$/u.test(beginning + ending)) continue
      const full = new RegExp(`${beginning}(\\p{Script=Han}{1,4})${ending}`, 'u').exec(body)
      if (full && !particle.test(full[1] ?? '')) return { short: beginning + ending, full: full[0] }
    }
  }
  return undefined
}

/** 首个 and what it is said of: up to a mark of punctuation, or to the verb. */
const first =
  /(?:全国|国内|中国|全球|世界|亚洲|西部|西南)首[个家座条批项届](?<claim>.+?)(?=[，。；：！？]|在|于|由|落地|启用|开[工业幕通]|动工|揭牌|投运|亮相|$)/gu

/** How much longer the body's claim may be than the headline's, which leaves out what does not narrow it. */
const muchLonger = 1.6

function wideClaim(headline: string, body: string) {
  const [claim] = headline.matchAll(first)
  const claims = [...body.matchAll(first)]
  const lengthOf = (match: RegExpMatchArray) => match.groups?.claim?.length ?? 0
  const shortest = claims.sort((a, b) => lengthOf(a) - lengthOf(b))[0]
  if (!claim || !shortest || lengthOf(shortest) < lengthOf(claim) * muchLonger) return undefined
  return { short: claim[0], full: shortest[0] }
}

export const headlineClaims = storyRule('headline-claims', ({ headline, body }) => {
  if (headline.zh === undefined) return undefined
  const text = body
    .flat()
    .map((segment) => segment.zh ?? '')
    .join('')
  const part = ['headline', 'zh'] as const
  const faults: StoryFault<'headline-claims'>[] = []
  const name = shortenedName(headline.zh, text)
  const claim = wideClaim(headline.zh, text)
  if (name) faults.push({ code: 'name', params: name, level: 'warning', part })
  if (claim) faults.push({ code: 'first', params: claim, level: 'warning', part })
  return faults
})
