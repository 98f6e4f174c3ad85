import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { PushPart } from '../../../../src/desk/page/publish/PushPart.tsx'

it('a push that fails is told in the words of Git, and can be tried again', async () => {
  const error = {
    en: 'It could not be pushed. Git said:',
    zh: '推送未成功。Git的原话：',
    quoted: "fatal: 'nowhere' does not appear to be a git repository",
  }
  const answers = [{ error }, { remote: 'origin' }]
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return Response.json(answers.shift())
  })
  render(<PushPart remote={{ name: 'origin', waiting: 1 }} />)
  expect(asked).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Push to origin' }))
  expect(await screen.findByText(/does not appear to be a git repository/)).toBeTruthy()
  expect(screen.getByText('It could not be pushed. Git said:')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Push to origin' }))
  expect(await screen.findByText('Pushed to origin.')).toBeTruthy()
  expect(asked).toEqual(['/api/push', '/api/push'])
})
