import type { TeacherLogits } from "./api/types";

export type TeacherSource = TeacherLogits["from"];

interface Spoken {
  /** In place of a teacher's name. */
  name: string;
  /** In place of the word teacher, where there is little room. */
  short: string;
  /** What it means for the figures; empty for a model or an upload, which are teachers in the plain sense. */
  meaning: string;
}

const plain: Spoken = { name: "Teacher", short: "teacher", meaning: "" };

const spoken: Record<TeacherSource, Spoken> = {
  model: plain,
  upload: plain,
  labels: {
    name: "Labels as teacher",
    short: "labels",
    meaning:
      "No model taught these students: they learned the labels, so the teacher’s figures are those of the labels.",
  },
  words: {
    name: "Words as teacher",
    short: "words",
    meaning:
      "No model was trained for these classes: an extractor compared images with the words of their names.",
  },
};

/** What to call whoever taught; a teacher where nothing else is known. */
export const spokenTeacher = (from: TeacherSource | null | undefined): Spoken =>
  from ? spoken[from] : plain;
