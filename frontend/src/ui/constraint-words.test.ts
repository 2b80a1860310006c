import { expect, test } from "vitest";
import { tellAll } from "./constraint-words";

test("what is excluded is told together, the rest one by one", () => {
  const told = tellAll([
    { concept: "sofa", kind: "exclude" },
    { concept: "screen", kind: "raise", strength: 2 },
    { concept: "couch", kind: "exclude" },
    { concept: "lamp", kind: "pin", value: -0.3 },
  ]);
  expect(told.replaceAll("\u00a0", " ")).toBe("exclude sofa, couch; raise screen × 2.0; pin lamp at −0.30");
});

test("without an exclusion only the others are told", () => {
  expect(tellAll([{ concept: "screen", kind: "keepSign" }])).toBe("keep the sign of screen");
});
