/** The mark: a teacher's diamond over a student's disc on one line. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="#4c46c9" />
      <path d="M8 21h16" stroke="#fff" strokeOpacity=".55" strokeWidth="2" strokeLinecap="round" />
      <path d="M16 6l4 4-4 4-4-4z" fill="none" stroke="#fff" strokeWidth="2" strokeLinejoin="round" />
      <circle cx="16" cy="21" r="4" fill="#fff" />
    </svg>
  );
}
