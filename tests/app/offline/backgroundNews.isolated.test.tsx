import { expect, it, onTestFinished } from 'vitest'
import { changePreferences } from '../../../src/app/memory/preferences.ts'
import { follow } from '../../../src/app/memory/readingRecord.ts'
import { keepBackgroundNews } from '../../../src/app/offline/keepDeviceUpToDate.ts'

it('lets the browser look for issues if something is followed and downloads are wanted', async () => {
  const asked: string[] = []
  const periodicSync = {
    register: async () => void asked.push('register'),
    unregister: async () => void asked.push('unregister'),
  }
  Object.assign(navigator, { serviceWorker: { getRegistration: async () => ({ periodicSync }) } })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'serviceWorker'))
  await keepBackgroundNews()
  follow({ kind: 'place', id: 'yunnan' })
  await keepBackgroundNews()
  changePreferences({ download: 'stop' })
  await keepBackgroundNews()
  expect(asked).toEqual(['unregister', 'register', 'unregister'])
})

it('does without, if the browser does not allow it', async () => {
  const getRegistration = () => Promise.reject(new DOMException('', 'NotAllowedError'))
  Object.assign(navigator, { serviceWorker: { getRegistration } })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'serviceWorker'))
  expect(await keepBackgroundNews()).toBeUndefined()
})
