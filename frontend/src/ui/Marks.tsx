/** The mark of a teacher's value in every chart: a hollow diamond. */
export function TeacherMark({ size = 11 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden>
      <path d="M6 1l5 5-5 5-5-5z" fill="none" stroke="var(--ink)" strokeWidth="1.5" />
    </svg>
  );
}

/** The mark of a student's value in every chart: a full disc. */
export function StudentMark({ size = 11 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden>
      <circle cx="6" cy="6" r="4.5" fill="var(--accent)" />
    </svg>
  );
}
