import './Pending.css'

const lines = ['a', 'b', 'c', 'd']

/** The shape of a text that is on its way; it shows only after 300 ms, so that a quick answer does not flicker. */
export function Pending({ label }: { label: string }) {
  return (
    <div className="pending" role="img" aria-label={label}>
      {lines.map((line) => (
        <span key={line} />
      ))}
    </div>
  )
}
