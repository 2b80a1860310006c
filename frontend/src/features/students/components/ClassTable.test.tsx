// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { sampleRow, sampleVersion } from "@/lib/testing/samples";
import type { TeacherSource } from "@/lib/teacher";
import { show } from "@/lib/testing/show";
import { ClassTable } from "./ClassTable";

const version = sampleVersion([
  sampleRow({ class: "car", index: 0, apGap: -0.02, studentAp: 0.88 }),
  sampleRow({ class: "train", index: 1, apGap: -0.1, studentAp: 0.8 }),
  sampleRow({ class: "cat", index: 2, apGap: 0.05, studentAp: 0.95 }),
]);

function Bench({ of = version, from = "model" }: { of?: typeof version; from?: TeacherSource }) {
  const [chosen, choose] = useState("train");
  return <ClassTable version={of} chosen={chosen} onChoose={choose} teacherFrom={from} />;
}
const order = () => screen.getAllByRole("rowheader").map((cell) => cell.textContent);
const chosen = () => screen.getByRole("row", { selected: true });

test("the class with the worst gap stands first", () => {
  show(<Bench />);
  expect(order()).toEqual(["train", "car", "cat"]);
});

test("a column's name sorts by it", async () => {
  show(<Bench />);
  await userEvent.click(screen.getByRole("button", { name: "Class" }));
  expect(order()).toEqual(["car", "cat", "train"]);
});

test("arrow keys walk through the classes in the shown order", async () => {
  show(<Bench />);
  await userEvent.click(screen.getByRole("button", { name: "train" }));
  await userEvent.keyboard("{ArrowDown}");
  expect(chosen()).toHaveTextContent("car");
  expect(screen.getByRole("button", { name: "car" })).toHaveFocus();
  await userEvent.keyboard("{ArrowUp}{ArrowUp}");
  expect(chosen()).toHaveTextContent("train");
});

test("every dumbbell has its numbers in words", () => {
  show(<Bench />);
  expect(screen.getByRole("img", { name: "Student 80.0, teacher 90.0" })).toBeInTheDocument();
});

test("a class whose labels are spelled otherwise says so, and labels without a class are named", () => {
  const respelled = sampleRow({ class: "tv monitor", label: "tvmonitor", matchedBy: "folded" });
  show(<Bench of={{ ...sampleVersion([respelled]), unusedLabels: ["sofa", "Dog"] }} />);
  expect(screen.getByRole("button", { name: "tv monitor≈" })).toHaveAttribute(
    "title",
    "tv monitor: 10 positives on tune, labelled “tvmonitor”",
  );
  expect(screen.getByText("Labels that no class takes: sofa, Dog")).toBeVisible();
});

test("classes that no image carries are folded away, and open on demand with a word on their figures", async () => {
  const foreign = ["sofa", "dog"].map((cls, at) =>
    sampleRow({ class: cls, index: 3 + at, apGap: -0.9, apReference: "teacher", positives: null }),
  );
  show(<Bench of={sampleVersion([...version.classes, ...foreign])} />);
  expect(order()).toEqual(["train", "car", "cat"]);
  await userEvent.click(screen.getByRole("button", { name: "2 classes no image carries" }));
  expect(order()).toEqual(["train", "car", "cat", "sofaT", "dogT"]);
  expect(screen.getByText(/how well the student copies/)).toBeVisible();
});

test("the head of the table says when labels or words taught", () => {
  const { unmount } = show(<Bench from="labels" />);
  expect(screen.getByRole("button", { name: "labels student" })).toBeVisible();
  unmount();
  show(<Bench />);
  expect(screen.getByRole("button", { name: "teacher student" })).toBeVisible();
});
