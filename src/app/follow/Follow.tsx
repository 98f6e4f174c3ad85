import { optionalPart } from '../ui/lazyPart.tsx'

/* What the pages of a first visit have of following. The rest is in the part that the app imports once it has started. */

const importRest = () => import('./followPart.tsx')

/** The button that follows a subject. */
export const FollowButton = optionalPart(async () => (await importRest()).FollowButton)

/** The same, with a link to the subject's feed. */
export const FollowTools = optionalPart(
  async () => (await importRest()).FollowTools,
  <span className="row follow-tools" />,
)

/** Says what new issues have about what the reader follows. */
export const FollowNews = optionalPart(async () => (await importRest()).FollowNews)
