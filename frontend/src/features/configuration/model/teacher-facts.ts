import type { Teacher, TeacherLogits } from "@/lib/api/types";
import { count, listed, plain } from "@/lib/format";

/** How the teacher's figures came about: what a model cost, or with which settings labels or words taught. */
export function teacherFacts(
  logits: TeacherLogits | undefined,
  teacher: Teacher | undefined,
): [string, string][] {
  const facts: [string, string][] = [];
  if (logits?.from === "labels") {
    facts.push(["Smoothing", plain(logits.smoothing, 2)]);
    facts.push(["Without labels", `${count(logits.leftOut)} images, left out`]);
    facts.push(["Unknown labels", `${count(logits.filled)}, set to the mean of their class`]);
  } else if (logits?.from === "words") {
    facts.push(["Scale", plain(logits.scale, 0)]);
    facts.push(["Temperature", plain(1 / (logits.scale ?? 1), 4)]);
    facts.push(["Words", listed(logits.words ?? [])]);
    if (logits.templates) facts.push(["Phrases", listed(logits.templates, 3)]);
  } else {
    facts.push(["Licence", teacher?.licence ?? "–"]);
    facts.push(["Per image", teacher ? `${plain(teacher.msPerImage, 0)} ms on ${teacher.provider}` : "–"]);
  }
  for (const { to, from } of logits?.classMapping ?? []) facts.push([`Class ${to}`, `of ${listed(from, 4)}`]);
  return facts;
}
