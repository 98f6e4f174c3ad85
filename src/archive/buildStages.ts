/** What a build is at, in this order: the data, what draws pages, what readers' browsers run, and the pages. */
export const buildStages = ['data', 'renderer', 'scripts', 'pages'] as const

export type BuildStage = (typeof buildStages)[number]
