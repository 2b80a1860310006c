import { expect, test } from "vitest";
import { spokenTeacher } from "./teacher";

test("labels and words are called what they are, and a model is a teacher", () => {
  expect(spokenTeacher("labels").name).toBe("Labels as teacher");
  expect(spokenTeacher("words").short).toBe("words");
  for (const from of ["model", "upload", null, undefined] as const)
    expect(spokenTeacher(from)).toEqual({ name: "Teacher", short: "teacher", meaning: "" });
});
