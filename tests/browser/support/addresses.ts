import type { PageId } from '../../../src/archive/pages.ts'

/** Addresses of each page, after the language. */
const addresses: Readonly<Record<PageId, readonly string[]>> = {
  front: ['/', '/?place=chongqing&topic=nothing', '/?place=yunnan&topic=education'],
  issues: ['/issues/'],
  issue: ['/issues/2021-06/', '/issues/2021-07/?print=both'],
  story: [
    '/issues/2021-07/west-china-biotherapy-centre/?view=both',
    '/issues/2021-07/yukuaiban-3/',
    '/issues/2021-07/dual-alleviation/?view=fr',
  ],
  search: ['/search/', '/search/?q=chengdu'],
  names: ['/names/'],
  name: ['/names/chengdu/'],
  saved: ['/saved/'],
  settings: ['/settings/'],
  about: ['/about/'],
}

/** An address of every kind of page, after the language. */
export const kinds: readonly string[] = [
  ...Object.values(addresses).flat(),
  '/nothing/',
  '/issues/2021-07/nothing/',
]

/** One address of each page, after the language. */
export const pages: readonly string[] = Object.values(addresses).flatMap(([first]) => first ?? [])
