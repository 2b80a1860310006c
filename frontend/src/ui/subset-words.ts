import type { SubsetName } from "@/lib/api/student-types";

/** The words for the subsets of images, the same everywhere. */
export const subsetWords: Record<SubsetName, { name: string; title: string; help: string }> = {
  misses: {
    name: "Misses",
    title: "Student misses",
    help: "Labelled with the class, but the student says no",
  },
  inventions: {
    name: "Invents",
    title: "Student invents",
    help: "Not labelled with the class, but the student says yes",
  },
  disagreements: {
    name: "Disagrees",
    title: "Student disagrees with teacher",
    help: "Student and teacher decide differently",
  },
  fixed: { name: "Fixed", title: "Fixed", help: "Wrong before this version's change, right now" },
  broken: { name: "Broken", title: "Broken", help: "Right before this version's change, wrong now" },
  all: { name: "All", title: "All images", help: "Every image of the tune split" },
};
