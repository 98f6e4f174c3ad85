import { statedMonth } from '../dates/printedDay.ts'

const name = "\\p{Lu}[\\p{L}'’.-]*(?: (?:in )?(?:\\p{Lu}[\\p{L}'’.-]*|de|van|von))+"
const work =
  '(?:[Ww]ords|[Tt]ext|[Ss]tory|[Ii]nterview|[Rr]eporting|[Ww]ritten|[Pp]hotos?|[Ee]dit(?:ed|ing)|[Tt]ranslat(?:ed|ion))'
/** `By Li Hua in Chengdu`, `Text and photos by our correspondent`, `Photo: Xinhua`. `By Rail to Laos` names nobody. */
const english = `(?:(?:${work} (?:and ${work} )?)?(?:by|By|BY) (?:${name}(?:(?:, | and )${name})*|(?:our|an?|the) [\\w ]*(?:correspondent|reporter|writer|photographer)s?[\\w ]*)|${work}[:：] ?(?:${name}|\\p{Lu}\\p{L}+))`
const han = '\\p{Script=Han}{2,4}'
/** 四川日报记者李华, 文/王力 图/李华 */
const chinese = `(?:\\p{Script=Han}{0,6}(?:记者|通讯员|撰稿)(?:[\\s/／|：:]+${han}|\\p{Script=Han}{2,3})|(?:作者|采访|撰文|编译|图文|摄影|[文图])\\s*[/／|：:]\\s*${han})`

/** The heading of corrections of an earlier issue. */
export const correction =
  /^(?:corrections?|corrigend(?:um|a)|errat(?:um|a)|clarifications?)(?=\P{L}*(?:$|[:：]|\p{Script=Han}))|^(?:更正|勘误)(?:启事|说明)?(?!\p{Script=Han})/iu

/** The texts that give each cue. */
const cues = {
  title: [
    /^.{0,60}\b(?:monthly|weekly|quarterly|bulletin|newsletter|gazette|digest|briefing|circular|notes)\b.{0,12}$|^.{0,16}(?:月报|周报|周刊|月刊|简报|通讯|快讯|会刊|札记|季报)$/i,
    /^.{0,40}第\s*[\d一二三四五六七八九十百]+\s*期[)）\]】]?(?:\s*[|·,，–—-].{0,30})?$|\b(?:vol(?:ume)?\.?|issue|no\.)\s*\d{1,3}(?:\s*[|·,–—-].{0,30})?$/i,
    /^(?:newsletter|bulletin|gazette|digest|通讯|简报)\P{L}{1,4}\w{0,12}\s?\d{4}\b/iu,
    /^(?:\S+ ){1,3}(?:brief|herald|journal|ledger|letter|monitor|news|notebook|observer|papers|post|report|review|times|wire)(?:\s*\p{Script=Han}{2,6})?$/iu,
    /^(?:author|created(?: by)?|last edited(?: time)?|published|status|tags|updated)\s*[:：]/i,
  ],
  contents: [
    /^(?:(?:in|inside) this (?:issue|edition|letter|month|newsletter|number|week)|(?:table of )?contents|at a glance|inside)\b|^(?:目录|目次|本期(?:内容|导读|目录|要点|看点|摘要)|内容提要|导读)/i,
    /(?:\.{4,}|…{2,}|·{4,}|_{4,})\s*\d{0,3}$/,
  ],
  advert: [
    /^[[(【（]?(?:advertisements?|adverts?|advertorial|ad(?=[\])】）:：])|sponsored(?: content)?|promotion|(?:our )?sponsors?|partner (?:message|content|offer)|(?:brought to you|presented) by|a message from)(?!\p{Script=Latin})|^[[(【（]?(?:广告|推广|赞助|合作(?:伙伴|优惠|推广)(?=\P{L}|$))/iu,
    /^(?:jobs?(?:\P{L}|$)(?!\p{Script=Latin})|wanted[:：]|lost(?: and found)?[:：]|for (?:hire|rent|sale)(?:[:：]|$)|(?:the )?classifieds?\b|small ads\b|notice ?board\b)|^(?:招聘|求购|求租|转让|出租|遗失|公告栏?|分类信息)(?!\p{Script=Han})/iu,
    /^(?:TOGETHER WITH|IN PARTNERSHIP WITH) /,
    // Set apart like an advertisement. An editor is asked about it.
    correction,
  ],
  offer: [
    /\b(?:call|ring|book|order|apply|register|sign up) (?:now|today|us)\b|\b(?:to let|for sale)\b|立即(?:报名|预订|致电|咨询|注册)/i,
  ],
  events: [
    /^coming (?:up|soon)(?=\W|$)|^(?:(?:upcoming|forthcoming|coming|future|our|members['’]?) )?(?:events?|dates for (?:your|the) diary|dates for (?:january|february|march|april|may|june|july|august|september|october|november|december)|diary(?: dates?)?|(?:next )?dates(?=\W*$|\W*\p{Script=Han}))(?: (?:calendar|diary|listings?))?(?=\W|$)|^(?:(?:events? )?calendar|(?:what(?:['’]s| is) (?:on|next))|save the dates?)(?=\W|$)|^(?:近期|后续|未来)?活动(?:日[历程]|预告|安排|信息)?(?=\P{L}|$)|^(?:日程|日历|近期$)/iu,
  ],
  contact: [
    /^(?:contact(?: us)?|get in touch|write (?:for|to) us|(?:the |our )?(?:editorial )?team$|about (?:us|the chamber|this newsletter))(?=\W|$)|^(?:联系(?:我们|方式|人)|关于我们|编辑(?:部|团队))/i,
    /[\w.+-]+@[\w-]+\.\w+|\b(?:tel|phone|fax|wechat|whatsapp|e-?mail)\b\.?\s*[:：+\d(]|(?:电话|传真|邮箱|微信号?|地址)\s*[:：]|\+\d{2}[\s\d()-]{8,}/i,
    /^(?:(?:deputy |managing )?editors?(?:[ -]in[ -]chief)?|art director|design(?:er)?|layout|proofread(?:er|ing)|publisher|translat(?:ion|ors?)|(?:责任|执行|助理|美术|本期)?编辑|[主责美]编|编译|翻译|校对|排版|设计|审[稿核])(?:\s?[\p{Script=Han}\w-]+(?: [\w-]+){0,2})?\s*[:：].{1,100}$/iu,
  ],
  mailing: [
    /\bunsubscribe\b|\b(?:to )?leave (?:this|the|our) (?:mailing )?list\b|\byou(?:['’]re| are)? (?:receiv|get)\w* this\b|\bview (?:this|it|the)\b.*\b(?:browser|online)\b|\b(?:update|manage) your (?:preferences|subscription)\b|\ball rights reserved\b|^©|©\s*(?:copyright\s*)?\d{4}|\bcopyright\b|\bprivacy(?: policy| notice)?$|\b(?:intended recipient|attachments? (?:is|are) confidential)\b|\bfollow us\b|\bforward (?:this|to a friend)\b|退订|版权所有|取消订阅|在浏览器中|关注我们|^(?:share(?: this)?(?: \w+)?|分享(?:到|至)?)\s*[:：]|^(?:share|subscribe|subscriptions?|like|comment|read in app|upgrade to paid|\d+ (?:likes?|comments?|shares?))(?:\s*\p{Script=Han}{2,4})?$|\b(?:reader-supported|paid subscribers?)\b|\bsubscribe (?:to receive|now|for free|by (?:e-?mail|post))\b|^(?:邮寄|免费)?订阅[:：]|您(?:之所以)?收到(?:此|本)/iu,
  ],
  greeting: [
    /^welcome\b.{0,60}$|^(?:dear|hello|hi)\b|^welcome to (?:the|our|this)\b|^(?:with )?(?:best|kind|warm)(?:est)? (?:wishes|regards)\b|^yours (?:sincerely|truly)|^(?:the )?editors?$|^(?:尊敬的|亲爱的|各位)|^(?:此致|敬上|祝好|编者按?$|编辑部.{0,4}$)/i,
  ],
  closing: [
    /^(?:(?:and )?that(?:['’]s| is| was) (?:all|it)(?: from \p{L}+)?(?: for (?:now|today|th(?:is|e) \p{L}+|\p{Lu}\p{L}+))?(?=[.!,;–—]|$)|(?:we(?:['’]ll| will)? )?see you (?:again|in|next|on|soon|then)\b|until (?:next (?:issue|month|time|week)|then)\b|thank(?:s| you)(?: all)? for (?:reading|subscribing)\b|the next (?:issue|newsletter) (?:appears|comes|follows|goes|is (?:due|out)|of this|will)\b|(?:we|i) wish (?:all|our|every|you)\b|if you (?:enjoyed|found|liked) (?:it|this)\b|(?:compiled|edited|prepared|translated|written) (?:by|in)\b).{0,90}$/iu,
    /^(?:以上(?:就是|是|为)本(?:期|月|周)|本(?:期|月|周)(?:内容)?(?:就?到此|就到|至此)|(?:我们)?(?:[下明](?:个?月|年|期|周|次)|(?:十?[一二三四五六七八九十]|\d{1,2})月)再?(?:会|见)(?=\P{L}|$)|感谢.{0,6}(?:订阅|阅读)|下期.{0,24}(?:出版|发布|发送|见)|(?:恭?祝)(?:大家|各位|广大|全体|所有|您)).{0,40}$/u,
    /^[\P{L}\d]{0,6}(?:the end|end|fin|全文完|本(?:期|刊)完|完)\P{L}{0,6}$/iu,
    /^.{0,80}\b(?:pass (?:it|this) on|share (?:it|this) with|tell (?:a|your) friends?|for information(?: purposes)? only|no(?:t|r)?(?: a)?(?: legal| tax| investment)+ advice|not for (?:distribution|publication|quotation))\b.{0,80}$|^(?:this|our) (?:bulletin|digest|newsletter) (?:has|is|was)\b|^(?:the )?(?:opinions|views)\b.{0,60}\bnot (?:necessarily )?(?:reflect|represent|those)\b|^本(?:简报|刊|通讯|月报|周报).{0,30}(?:仅供|不构成|由)/iu,
  ],
  addressed: [
    /\bwe\b(?=[^?]*$).*\bour (?:members|readers|subscribers|newsletter)\b|我们.*(?:各位|我们的?|广大)(?:会员|读者)(?![^？]*？)/i,
  ],
  caption: [
    /^[[(（【]?(?:photo(?:graph)?s?|images?|pictures?|pictured|illustration|figure|fig\.?|chart|table|map)\s*\d*\s*(?:[:：.|–—-]|(?:by|credit|courtesy)\b)|^[（(【]?(?:图为|(?:图片?|照片|图表|表格?|配图)(?:来源|提供)?\s*[\d:：|/／])|(?:摄影|摄)[)）]?$/i,
    /^[△▲▽▼]\s?\p{L}.{0,80}$/u,
    /^.{4,160}[\s.。,，(（[|/](?:©|[Pp]hotos?(?: by|[:：]))\s*\p{L}[^.。©]{1,50}$/u,
  ],
  byline: [
    new RegExp(
      `^[(（]?(?:${english}|${chinese})(?:[\\s;；|/、]*(?:${english}|${chinese}))*(?:\\s*[|/／]\\s*${han})?[)）.。]?$`,
      'u',
    ),
  ],
  // Only among the last blocks: a book may be written by somebody, too.
  imprint: [
    /^(?:.{0,60}\b(?:is|are|was) )?(?:(?:compil|edit|print|produc|publish|prepar|translat)ed|typed|written) (?:and \w+ )?(?:by|in|for)\b|^(?:.{0,60}, )?(?:edited|written) by\b|^(?:letters|comments|corrections)\b.{0,40} to\b|^本刊|由.{1,20}(?:编[写辑]|翻译|打字)/iu,
  ],
  footnote: [
    /^(?:\*{1,3}\s*\p{L}|[†‡]|\[\d{1,2}\]\s|[¹²³⁴⁵⁶⁷⁸⁹]|(?:foot)?notes?\s*\d*\s*[:：]|注(?:释)?\s*[\d①-⑨]*\s*[:：]|\d\)\s)/iu,
  ],
} as const satisfies Record<string, readonly RegExp[]>

/** What the words of a block say about its role. */
export type Cue = keyof typeof cues | 'month' | 'personal' | 'sources'

const cueNames = Object.keys(cues).filter((key): key is keyof typeof cues => key in cues)

const farthest = 400
/** Before the heading of a calendar or an advertisement. */
const emoji = /^(?:(?!©)\p{Extended_Pictographic}\ufe0f?\s*)+/u
const quoted = /“[^”]*”|"[^"]*"|「[^」]*」/g
const person = /\b(?:we|our|us|you|your)\b|我们|您|大家/gi

/** The cues at a text's beginning. Words further in say nothing about its role. */
export function cuesOf(whole: string): ReadonlySet<Cue> {
  const text = whole.slice(0, farthest).replace(emoji, '')
  const found = cueNames.filter((cue) => cues[cue].some((pattern) => pattern.test(text)))
  const persons = text.replace(quoted, '').match(person)?.length ?? 0
  return new Set([
    ...found,
    ...(persons > 1 ? (['personal'] as const) : []),
    ...(statedMonth(text) === undefined || /[.。!?]$/.test(text) ? [] : (['month'] as const)),
  ])
}
