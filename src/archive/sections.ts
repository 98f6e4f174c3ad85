/** The sections of a newsletter, in order: the latest news, then relevant stories from elsewhere. */
export const sections = ['latest', 'relevant'] as const
