/**
 * What the demo tells, by name. In `distil` a tv monitor nearly always stands in a room with a sofa and curtains, so its student
 * takes those for signs of one. No figure stands here: the tour reads all of them from the ensemble it is shown in.
 */
export const story = {
  class: "tv monitor",
  /** Seen beside the class, but no sign of it; the strongest first. */
  wrong: ["sofa", "couch", "armrest", "cushion", "pillow", "curtain", "drapes"],
  /** What shows the class itself; the best first. */
  right: ["screen", "tv monitor", "television", "tv"],
  /** An example of a reason that says something. */
  reason: "A sofa beside it is not a tv monitor",
} as const;
