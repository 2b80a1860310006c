import { expect, test } from "vitest";
import { suggested, toMapping } from "./class-mapping";

test("a label without a class of its name is offered the classes in whose names its words stand", () => {
  const classes = ["tabby cat", "Persian cat, long-haired", "catfish", "sports car", "car", "trailer truck"];
  expect(suggested(["cat", "car", "bus", "+"], classes)).toEqual({
    cat: ["tabby cat", "Persian cat, long-haired"],
  });
});

test("what was chosen becomes a mapping, and an emptied choice none", () => {
  expect(toMapping({ cat: ["tabby cat"], bus: [] }, "logSumExp")).toEqual([
    { to: "cat", from: ["tabby cat"], combine: "logSumExp" },
  ]);
});
