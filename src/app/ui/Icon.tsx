const drawings = {
  front: 'M4 5h16M4 10h16M4 15h10M4 20h10',
  issues: 'M5 4h14v16H5zM9 8h6M9 12h6',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.2 15.2 20 20',
  saved: 'M6.5 4h11v16L12 15.8 6.5 20z',
  share: 'M12 15V4M8 7.5 12 3.5l4 4M6.5 11H5v9.5h14V11h-1.5',
  listen: 'M4.5 9.5v5h3.2l4.8 4v-13l-4.8 4zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11',
  play: 'M8 5.5v13l10-6.5z',
  pause: 'M9 5.5v13M15 5.5v13',
  back: 'M18 6.5v11L9.5 12zM6.5 6.5v11',
  forward: 'M6 6.5v11l8.5-5.5zM17.5 6.5v11',
  close: 'M6 6l12 12M18 6 6 18',
  settings: 'M4 7h9M17 7h3M13 4.5v5M4 17h3M11 17h9M7 14.5v5',
} as const

/** A line drawing of 24 by 24 with the same meaning as the label beside it. */
export function Icon({ name }: { name: keyof typeof drawings }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  )
}
