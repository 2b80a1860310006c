const paths = {
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm5 12 4 4",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 3v1m0 16v1m9-9h-1M4 12H3m15.4-6.4-.7.7M6.3 17.7l-.7.7m12.8 0-.7-.7M6.3 6.3l-.7-.7",
  moon: "M20 14.5A8.5 8.5 0 1 1 9.5 4a6.8 6.8 0 0 0 10.5 10.5Z",
  auto: "M4 5h16v11H4zM9 20h6m-3-4v4",
  jobs: "M12 3v3m0 12v3m9-9h-3M6 12H3m15.4-6.4-2.2 2.2M7.8 16.2l-2.2 2.2m12.8 0-2.2-2.2M7.8 7.8 5.6 5.6",
  check: "m5 12.5 4.5 4.5L19 7.5",
  cross: "M6 6l12 12M18 6 6 18",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  up: "M12 19V5m-6 6 6-6 6 6",
  down: "M12 5v14m6-6-6 6-6-6",
  pin: "M9 4h6l-1 6 3 3H7l3-3zM12 13v7",
  ban: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM6.5 6.5l11 11",
  sign: "M12 5v8M8 9h8M8 18h8",
  atLeast: "M7 5v14M11 12h9m-4-4 4 4-4 4",
  atMost: "M17 5v14M13 12H4m4-4-4 4 4 4",
  undo: "M9 5 4.5 9.5 9 14M5 9.5h9a5 5 0 0 1 0 10h-3",
  redo: "M15 5l4.5 4.5L15 14M19 9.5h-9a5 5 0 0 0 0 10h3",
  folder: "M3.5 6.5h6l2 2.5h9v9.5h-17z",
  upload: "M12 16V5m-5 5 5-5 5 5M5 19h14",
  image: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.2a.8.8 0 1 0 .01 0",
  words: "M5 6h14M5 12h9M5 18h12",
  teacher: "M12 4 2.8 8.5 12 13l9.2-4.5zM6.5 11v5c3 2.6 8 2.6 11 0v-5",
  student: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z",
  history: "M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.5h4.5M12 8v4.5l3 2",
  compare: "M9 5v14M15 5v14M5 9l-2 3 2 3m14-6 2 3-2 3",
  warning: "M12 4 2.8 19.5h18.4zM12 10v4.5m0 2.6v.1",
  chevron: "m9 6 6 6-6 6",
  key: "M8 11a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm3 1.2L20 4m-4 3.5 3 3",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2",
  help: "M9 9.5a3 3 0 1 1 4 2.8c-.7.4-1 .9-1 1.7m0 3v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z",
  shield: "M12 3.5 5 6v6c0 4.2 3 7 7 8.5 4-1.5 7-4.3 7-8.5V6zM9 12l2.2 2.2L15.5 10",
  retry: "M20 12a8 8 0 1 1-2.5-5.8L20 8.5M20 4v4.5h-4.5",
  download: "M12 5v11m-5-5 5 5 5-5M5 20h14",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z",
  more: "M5.5 11.2a.8.8 0 1 0 .01 0M12 11.2a.8.8 0 1 0 .01 0M18.5 11.2a.8.8 0 1 0 .01 0",
  keyboard: "M3 6.5h18v11H3zM7 10.5h.01M11 10.5h.01M15 10.5h.01M8 14h8",
  compass: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm3.8 5.2-2.3 5.3-5.3 2.3 2.3-5.3z",
} as const;

export type IconName = keyof typeof paths;

/** One stroke icon, hidden from screen readers: the control around it carries the words. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
