import { optionalPart } from '../ui/lazyPart.tsx'

/* What of following is in the script of a first visit. The rest is a part of its own, loaded at first use. */

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
