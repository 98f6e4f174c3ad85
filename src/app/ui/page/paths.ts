import { pagePaths } from '../../../archive/site/pages.ts'

/** Addresses as the router knows them: from a slash, and without the base path. */
export const paths = pagePaths('/')
