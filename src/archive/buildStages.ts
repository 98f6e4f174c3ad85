/** The stages of a build, in order: the data, the renderer of pages, the browser's scripts, and the pages. */
export const buildStages = ['data', 'renderer', 'scripts', 'pages'] as const

export type BuildStage = (typeof buildStages)[number]
