// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { expect, test } from "vitest";
import { fakeServer } from "@/lib/testing/fake-server";
import { show } from "@/lib/testing/show";
import { SignIn } from "./SignIn";

const pages = (
  <Routes>
    <Route path="/sign-in" element={<SignIn />} />
    <Route path="*" element={<p>inside</p>} />
  </Routes>
);

test("the pasted link signs in and leads back to where one was", async () => {
  const { asked } = fakeServer({ "POST /auth/token": () => ({ status: 204 }) });
  show(pages, "/sign-in?from=%2Fprojects%2Fp1");
  await userEvent.type(screen.getByLabelText(/paste the link/), "http://127.0.0.1:5080/?token=abc");
  await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
  await waitFor(() => expect(screen.getByText("inside")).toBeVisible());
  expect(asked.map(({ path, body }) => [path, body])).toEqual([["/auth/token", { token: "abc" }]]);
});

test("a wrong token is refused in words", async () => {
  fakeServer({ "POST /auth/token": () => ({ status: 401, body: { detail: "This token is not valid." } }) });
  show(pages, "/sign-in");
  await userEvent.type(screen.getByLabelText(/paste the link/), "wrong");
  await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
  expect(await screen.findByText("This token is not valid.")).toBeVisible();
});

test("a failed link says what to do", () => {
  show(pages, "/sign-in?signin=failed");
  expect(screen.getByRole("alert")).toHaveTextContent("Open the one that the program printed");
});
