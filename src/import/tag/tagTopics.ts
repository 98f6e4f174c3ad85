import { type TopicId, topicIds } from '../../archive/topics.ts'
import type { TaggedText } from './tagPlaces.ts'

/** Words that indicate a topic, as patterns: in English at the beginning of a word, in Chinese anywhere. */
const topicWords: Readonly<Record<TopicId, { readonly en: string; readonly zh: string }>> = {
  trade: {
    en: 'trade|imports?|exports?|customs|belt and road|commerc|consumption|retail',
    zh: '贸易|进出口|海关|外贸|一带一路|商贸|消费',
  },
  technology: {
    en: 'technolog|scien|innovati|artificial intelligence|comput|digital|data cent|laborator|telecom|5g|software|apps?\\b|online|version',
    zh: '科技|科学|创新|人工智能|智算|数据|数字|实验室|电信',
  },
  industry: {
    en: 'industr|manufactur|factory|automo|vehicle|car\\b|cars\\b|ecosystem|enterprise|projects? signed',
    zh: '产业|工业|制造|汽车|企业|园区|集中签约',
  },
  energy: {
    en: 'energy|power plant|hydrogen|photovoltaic|wind power|batter|electricity|solar',
    zh: '能源|氢能|光伏|风电|电池|核能|电力',
  },
  transport: {
    en: 'airport|ports?\\b|bridge|motorway|lorr|truck|aviation|railway|expressway|transport|flight|passenger|tram\\b|trams\\b|cargo|rout(?:e|es)\\b|metro|train|logistic',
    zh: '机场|港口|大桥|公路|航空|铁路|高速|交通|航班|乘客|电车|客流|货运|地铁|物流|航线',
  },
  finance: {
    en: 'financ|fintech|bank|loan|invest|capital|bond|fund|insur|\\$\\d+m debut|debuts? with',
    zh: '金融|银行|贷款|资本|债券|基金|保险',
  },
  health: {
    en: 'health|hospital|medic|pharma|biotherap|vaccin|disease|clinical',
    zh: '医疗|医院|医学|医药|疫苗|健康|生物治疗',
  },
  environment: {
    en: 'environment|ecolog|eco-|carbon|green|climate|pollution|emission',
    zh: '环境|环保|生态文明|低碳|碳中和|绿色|污染|减排',
  },
  government: {
    en: 'government|gov\\b|municipal|policy|policies|ministr|administrat|party|population|census|affairs',
    zh: '政府|政务|政策|行政|人口|普查|市委',
  },
  education: {
    en: 'educat|school|student|universit|homework|training|curricul|youth',
    zh: '教育|学校|学生|大学|双减|培训|青年',
  },
  agriculture: {
    en: 'agricult|farm|vegetable|crop|rural|food|tea\\b|fruit',
    zh: '农业|农村|蔬菜|农产品|粮食|茶',
  },
  tourism: { en: 'touris|travel|visitor|scenic|hotel|resort', zh: '旅游|游客|景区|文旅|酒店' },
  culture: {
    en: 'cultur|librar|museum|festival|heritage|\\bart\\b|exhibition|film|music',
    zh: '文化|图书馆|博物馆|节庆|遗产|艺术|展览|电影|音乐',
  },
}

const headlineWeight = 3
const share = 0.5
const mostTopics = 2

/**
 * The topics of a story, at most two, best first. A word in a headline counts as three in a body. Empty if no
 * word indicates a topic.
 */
export function tagTopics(text: TaggedText): TopicId[] {
  const scored = topicIds
    .map((id) => ({ id, score: scoreOf(id, text) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const top = scored[0]?.score ?? 0
  return scored
    .filter(({ score }) => score >= top * share)
    .slice(0, mostTopics)
    .map(({ id }) => id)
}

function scoreOf(id: TopicId, { headline, body }: TaggedText): number {
  const { en, zh } = topicWords[id]
  const pattern = new RegExp(`\\b(?:${en})|${zh}`, 'giu')
  const count = (parts: readonly string[]) => parts.flatMap((part) => part.match(pattern) ?? []).length
  return count(headline) * headlineWeight + count(body)
}
