/** The mark of the house: a C that holds a tick. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="6" />
      <path d="M20.5 9.25a8.1 8.1 0 1 0 0 9.5" />
      <path d="m11.25 14.25 2.75 2.75 6.5-7" />
    </svg>
  )
}
