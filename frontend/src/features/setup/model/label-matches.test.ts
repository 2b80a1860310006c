import { expect, test } from "vitest";
import type { LabelMatches } from "@/lib/api/types";
import { matchInputs, summarise } from "./label-matches";

const nothing = { dataset: null, extractor: null, conceptMap: null, teacher: null, logits: null };
const matches: LabelMatches = {
  classes: [
    { class: "cat", label: "cat", matchedBy: "exact" },
    { class: "tv monitor", label: "tvmonitor", matchedBy: "folded" },
    { class: "A+", label: null, matchedBy: null },
  ],
  unused: ["A-"],
  confused: [],
};

test("a class of another spelling is told apart from one of the same name", () => {
  expect(summarise(matches, false)).toEqual({
    exact: 1,
    folded: [["tv monitor", "tvmonitor"]],
    without: ["A+"],
    unused: ["A-"],
  });
});

test("with exact names only, another spelling has no labels and leaves some unused", () => {
  expect(summarise(matches, true)).toEqual({
    exact: 1,
    folded: [],
    without: ["A+", "tv monitor"],
    unused: ["A-", "tvmonitor"],
  });
});

test("ready-made arrays count before models, and nothing is asked while one side is missing", () => {
  expect(matchInputs({ ...nothing, dataset: "d" })).toBeNull();
  expect(matchInputs({ ...nothing, dataset: "d", teacher: "t" })).toEqual({ datasetId: "d", teacherId: "t" });
  expect(matchInputs({ dataset: "d", extractor: "e", conceptMap: "m", teacher: "t", logits: "l" })).toEqual({
    conceptMapId: "m",
    teacherLogitsId: "l",
  });
});
