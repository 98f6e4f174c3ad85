const drawings = {
  stories: 'M4 5h16M4 10h16M4 15h10M4 20h10',
  issues: 'M5 4h14v16H5zM9 8h6M9 12h6',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.2 15.2 20 20',
  saved: 'M6.5 4h11v16L12 15.8 6.5 20z',
  share: 'M12 15V4M8 7.5 12 3.5l4 4M6.5 11H5v9.5h14V11h-1.5',
  settings: 'M4 7h9M17 7h3M13 4.5v5M4 17h3M11 17h9M7 14.5v5',
} as const

/** A line drawing of 24 by 24 that says the same as the label beside it. */
export function Icon({ name }: { name: keyof typeof drawings }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  )
}
