// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { sampleEnsemble } from "@/lib/testing/samples";
import { show } from "@/lib/testing/show";
import { LambdaPathDetail } from "./LambdaPathDetail";

const change = { value: -0.01, low: -0.03, high: 0.01 };
const path = {
  apClasses: 2,
  meanTeacherAp: 0.95,
  points: [
    { lambda: 0.0032, medianConcepts: 6, meanConcepts: 6.5, meanStudentAp: 0.88, apChange: change },
    { lambda: 0.001, medianConcepts: 11, meanConcepts: 12.25, meanStudentAp: 0.89, apChange: null },
  ],
};

test("the table says in numbers what the chart draws, and which one was taken", () => {
  const ensemble = sampleEnsemble({ lambda: 0.0032, lambdaChoice: { by: "ap", concepts: null } });
  show(<LambdaPathDetail ensemble={ensemble} path={path} />);

  expect(screen.getByRole("img")).toHaveAccessibleName(/the table below has the numbers/);
  const [, taken, other] = within(screen.getByRole("table", { hidden: true })).getAllByRole("row", {
    hidden: true,
  });
  expect(taken).toHaveTextContent("3.2e−3 chosen6.56.088.0−3.0 to +1.0");
  expect(other).toHaveTextContent("1.0e−312.311.089.0–");
  expect(screen.getByText(/mean AP 88.0, concepts a class 6.5 on average/)).toBeInTheDocument();
  expect(screen.getByText(/over 2 classes/)).toHaveTextContent("95.0");
});
