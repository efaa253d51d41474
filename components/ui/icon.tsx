type Props = { name: IconName; small?: boolean }

/** A picture of 18 px (16 when small) beside a word; readers skip it, so the word is never left out. */
export function Icon({ name, small = false }: Props) {
  return (
    <svg className={small ? "icon icon-small" : "icon"} viewBox="0 0 24 24" aria-hidden="true">
      {SHAPES[name]}
    </svg>
  )
}

export type IconName = keyof typeof SHAPES

const RING = <circle cx="12" cy="12" r="8.25" />
const DISC = <circle cx="12" cy="12" r="8.75" className="solid" />

/** Drawn on a grid of 24. `solid` fills with the text's colour; `cut` shows the ground through a solid shape. */
const SHAPES = {
  seal: (
    <>
      {DISC}
      <path d="m8.25 12.25 2.6 2.6 4.9-5.25" className="cut" />
    </>
  ),
  direct: (
    <>
      {RING}
      <path d="m8.5 12.25 2.4 2.4 4.6-5" />
    </>
  ),
  must: (
    <>
      <path d="m12 3.25 8.75 8.75L12 20.75 3.25 12z" />
      <path d="M12 8.5v4.25M12 15.75v.01" strokeWidth="2" />
    </>
  ),
  na: (
    <>
      {RING}
      <path d="M8.5 12h7" />
    </>
  ),
  wait: (
    <>
      {RING}
      <path d="M12 7.5V12l3 1.75" />
    </>
  ),
  undo: (
    <>
      {RING}
      <path d="m9.1 9.1 5.8 5.8m0-5.8-5.8 5.8" />
    </>
  ),
  bad: (
    <>
      {DISC}
      <path d="M12 7.5v5.25M12 16.25v.01" className="cut" />
    </>
  ),
  info: (
    <>
      {RING}
      <path d="M12 11v5M12 8v.01" strokeWidth="2" />
    </>
  ),
  check: <path d="m5.5 12.5 4.25 4.25L18.5 7.5" />,
  cal: <path d="M5 6.5h14v13H5zm0 4h14M9 4v4.5M15 4v4.5" />,
  left: <path d="M14.5 6.5 9 12l5.5 5.5" />,
  right: <path d="M9.5 6.5 15 12l-5.5 5.5" />,
  search: (
    <>
      <circle cx="10.75" cy="10.75" r="5.75" />
      <path d="m15 15 4.5 4.5" />
    </>
  ),
  customers: (
    <path d="M3.5 20h17m-15 0V5.5a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1V20m0-10h4a1 1 0 0 1 1 1v9m-10-11.5h2m-2 3.5h2m-2 3.5h2" />
  ),
  plus: <path d="M12 5.5v13M5.5 12h13" />,
  minus: <path d="M5.5 12h13" />,
  home: <path d="M4.5 11 12 4.5l7.5 6.5v7.5a1 1 0 0 1-1 1H15V14H9v5.5H5.5a1 1 0 0 1-1-1z" />,
  orders: <path d="M6 4h12v16l-3-1.75L12 20l-3-1.75L6 20zm3.25 5h5.5m-5.5 4h5.5" />,
  log: <path d="M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5v.01m0 5.49v.01m0 5.49v.01" />,
  settings: (
    <>
      <path d="M4 7.5h8.25m4.9 0H20m-16 9h2.75m4.9 0H20" />
      <circle cx="14.7" cy="7.5" r="2.4" />
      <circle cx="9.2" cy="16.5" r="2.4" />
    </>
  ),
  key: (
    <>
      <circle cx="8.25" cy="15.75" r="3.75" />
      <path d="m11 13 8-8m-3 3 2.75 2.75M13 11l2 2" />
    </>
  ),
  lang: (
    <>
      {RING}
      <path d="M3.75 12h16.5M12 3.75c5 4.6 5 11.9 0 16.5-5-4.6-5-11.9 0-16.5" />
    </>
  ),
  theme: (
    <>
      {RING}
      <path d="M12 3.75a8.25 8.25 0 0 1 0 16.5z" className="solid" />
    </>
  ),
  more: <path d="M6 12v.01M12 12v.01M18 12v.01" strokeWidth="2.6" />,
  print: (
    <path d="M7.5 9V4.5h9V9m-9 8H5.5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1h13a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-2m-9-3h9v6h-9z" />
  ),
  clip: (
    <path d="m18.5 11.5-7 7a4 4 0 0 1-5.75-5.75l7.5-7.5a2.75 2.75 0 0 1 4 4l-7.25 7.25a1.4 1.4 0 0 1-2-2l6.25-6.25" />
  ),
  csv: <path d="M12 4.5V15m-4.5-4.25L12 15.25l4.5-4.5M5 19.5h14" />,
  ext: <path d="M13.5 5h5.5v5.5M19 5l-8 8m-1.5-6.5h-4v12h12v-4" />,
  "sort-up": <path d="M12 18.5v-13m-5 5 5-5 5 5" />,
  "sort-down": <path d="M12 5.5v13m-5-5 5 5 5-5" />,
  sort: <path d="m8 9.5 4-4 4 4m-8 5 4 4 4-4" />,
  "sign-out": <path d="M10.5 5h-5v14h5M15 8.5l3.5 3.5-3.5 3.5m3.5-3.5h-9" />,
}
