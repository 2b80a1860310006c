import { expect, test } from "vitest";
import { destination, signInAddress, tokenIn } from "./destination";

test("signing in leads back to where one was", () => {
  expect(destination("/projects/p1?class=car")).toBe("/projects/p1?class=car");
});

test("signing in never leads to another host", () => {
  for (const from of [
    null,
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
  ]) {
    expect(destination(from)).toBe("/");
  }
});

test("who is signed out comes to the sign-in page, which knows where to go back to", () => {
  expect(signInAddress("/projects/p1", "?class=car")).toBe("/sign-in?from=%2Fprojects%2Fp1%3Fclass%3Dcar");
  expect(signInAddress("/", "?signin=failed")).toBe("/sign-in?signin=failed");
});

test("a pasted link and a pasted token are both understood", () => {
  expect(tokenIn(" http://127.0.0.1:5080/?token=ab%2Bc \n")).toBe("ab+c");
  expect(tokenIn("ab+c\n")).toBe("ab+c");
});
