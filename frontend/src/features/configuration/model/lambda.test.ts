import { expect, test } from "vitest";
import { sampleEnsemble } from "@/lib/testing/samples";
import { bestPlace, chosenBy, chosenPlace, reason } from "./lambda";

const points = [
  { lambda: 0.01, medianConcepts: 1, meanConcepts: 1.4, meanStudentAp: 0.6, apChange: null },
  { lambda: 0.0032, medianConcepts: 6, meanConcepts: 6.5, meanStudentAp: 0.88, apChange: null },
  { lambda: 0.001, medianConcepts: 11, meanConcepts: 12.25, meanStudentAp: 0.9, apChange: null },
];
const path = { apClasses: 2, meanTeacherAp: 0.95, points };

test("what lambda was chosen by is said in a few words", () => {
  expect(chosenBy(sampleEnsemble())).toBe("given");
  expect(chosenBy(sampleEnsemble({ lambdaChoice: { by: "ap", concepts: null } }))).toBe("best AP on tune");
  expect(chosenBy(sampleEnsemble({ lambdaChoice: { by: "concepts", concepts: 10 } }))).toBe(
    "about 10 concepts a class",
  );
  expect(chosenBy(sampleEnsemble({ lambdaChoice: { by: "concepts", concepts: 2.5 } }))).toBe(
    "about 2.5 concepts a class",
  );
});

test("the chosen and the best point are found", () => {
  expect(chosenPlace(points, 0.0032)).toBe(1);
  expect(bestPlace(points)).toBe(2);
  expect(bestPlace(points.map((point) => ({ ...point, meanStudentAp: null })))).toBe(0);
});

test("the reason names what was given up for fewer concepts", () => {
  const by = (lambda: number, rule: "ap" | "concepts") =>
    reason(sampleEnsemble({ lambda, lambdaChoice: { by: rule, concepts: rule === "ap" ? null : 6 } }), path);
  expect(by(0.0032, "ap")).toContain("needs 6.5 concepts a class instead of 12.3");
  expect(by(0.001, "ap")).toContain("worse by more than noise");
  expect(by(0.0032, "concepts")).toBe("Of 3 tried, this λ comes nearest: 6.5 concepts a class on average.");
});
