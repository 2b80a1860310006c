import type { SubsetName } from "@/lib/api/student-types";

/** The words for the subsets of images, the same everywhere. */
export const subsetWords: Record<SubsetName, { name: string; help: string }> = {
  misses: { name: "Student misses", help: "Labelled with the class, but the student says no" },
  inventions: { name: "Student invents", help: "Not labelled with the class, but the student says yes" },
  disagreements: { name: "Disagrees", help: "Student and teacher decide differently" },
  fixed: { name: "Fixed", help: "Wrong before this version's change, right now" },
  broken: { name: "Broken", help: "Right before this version's change, wrong now" },
  all: { name: "All", help: "Every image of the tune split" },
};
