import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderRoute } from '../support/renderRoute.tsx'

it.each([
  ['en', 'About', /sentence by sentence/, 'Licence', /^Catalogue/],
  ['zh', '关于', /逐句对应/, '许可', /^各期目录/],
])('about says in %s what this is, under what terms, and where the data lies', async (...row) => {
  const [language, title, what, licence, catalogue] = row
  await renderRoute(`/${language}/about/`)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title)
  expect(screen.getByText(what)).toBeTruthy()
  expect(screen.getByRole('heading', { level: 2, name: licence })).toBeTruthy()
  expect(screen.getByRole('link', { name: catalogue }).getAttribute('href')).toBe('/archive/catalogue.json')
})
