/** The sections of a newsletter, in its order: the news, and stories from elsewhere that its readers should know. */
export const sections = ['latest', 'relevant'] as const
