import type { BilingualName } from './places.ts'

/** The one vocabulary of topics, in the order that readers see. */
export const topics = {
  trade: { en: 'Trade', zh: '贸易' },
  technology: { en: 'Technology', zh: '科技' },
  industry: { en: 'Industry', zh: '产业' },
  energy: { en: 'Energy', zh: '能源' },
  transport: { en: 'Transport', zh: '交通' },
  finance: { en: 'Finance', zh: '金融' },
  health: { en: 'Health', zh: '医疗' },
  environment: { en: 'Environment', zh: '环境' },
  government: { en: 'Government', zh: '政务' },
  education: { en: 'Education', zh: '教育' },
  agriculture: { en: 'Agriculture', zh: '农业' },
  tourism: { en: 'Tourism', zh: '旅游' },
  culture: { en: 'Culture', zh: '文化' },
} as const satisfies Record<string, BilingualName>

export type TopicId = keyof typeof topics

/** Whether `id` names a topic of the vocabulary. */
export function isTopicId(id: string): id is TopicId {
  return Object.hasOwn(topics, id)
}

/** Every topic id, in the order that readers see. */
export const topicIds: readonly TopicId[] = Object.keys(topics).filter(isTopicId)
