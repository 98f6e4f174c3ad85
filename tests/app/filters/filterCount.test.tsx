import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { FilterChip } from '../../../src/app/filters/FilterChip.tsx'
import { PlaceTile } from '../../../src/app/filters/PlaceMap.tsx'
import { InterfaceLanguage } from '../../../src/app/i18n/InterfaceLanguage.tsx'

it.each([
  ['en', 'Yunnan 1,234', 'Trade 12,345'],
  ['zh', '云南 1,234', '贸易 12,345'],
] as const)('a filter counts its stories as the status line does, in %s', (language, place, topic) => {
  const onToggle = () => {}
  render(
    <InterfaceLanguage language={language}>
      <PlaceTile id="yunnan" selected={false} count={1234} weight={4} onToggle={onToggle} />
      <FilterChip
        name="topic"
        label={topic.split(' ')[0] ?? ''}
        option={{ id: 'trade', selected: false, count: 12_345 }}
        onToggle={onToggle}
      />
    </InterfaceLanguage>,
  )
  expect(screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)).toEqual([
    place,
    topic,
  ])
})
