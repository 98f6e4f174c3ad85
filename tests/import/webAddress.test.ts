import { expect, it } from 'vitest'
import { webAddress, wholeAddress } from '../../src/import/webAddress.ts'

it.each([
  ['https://port.example/a', 'https://port.example/a'],
  ['http://port.example/a.', 'http://port.example/a.'.slice(0, -1)],
  ['www.port.example', 'https://www.port.example'],
  ['port.example/a', 'https://port.example/a'],
  ['htps://www.port.example', undefined],
  ['https//port.example', undefined],
  ['http:/port.example', undefined],
  ['mailto:a@port.example', undefined],
])('reads %s as %s', (text, address) => {
  expect(webAddress(text)).toBe(address)
})

it.each(['htps://www.port.example', 'https//port.example', 'http:/port.example'])(
  'recognises %s as an address, though a malformed one',
  (text) => {
    expect(wholeAddress.test(text)).toBe(true)
  },
)

it.each([
  ['https://www.google.com/url?q=https://port.example/a%3Fb%3D1&sa=D&usg=AOv', 'https://port.example/a?b=1'],
  ['https://www.google.com/url?q=https://port.example/a&sa=D&source=editors', 'https://port.example/a'],
  [
    'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fport.example%2Fa&data=05%7C01&reserved=0',
    'https://port.example/a',
  ],
  ['https://link.zhihu.com/?target=https%3A//port.example/a', 'https://port.example/a'],
  ['https://www.google.com/url?q=javascript:void', 'https://www.google.com/url?q=javascript:void'],
  [
    'https://port.example/url?q=https://other.example/a',
    'https://port.example/url?q=https://other.example/a',
  ],
])('resolves the redirect in %s', (text, address) => {
  expect(webAddress(text)).toBe(address)
})
