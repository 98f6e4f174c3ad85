import { pagePaths } from '../../../archive/site/pages.ts'

/** Addresses for the router: they start with a slash, and omit the base path. */
export const paths = pagePaths('/')
