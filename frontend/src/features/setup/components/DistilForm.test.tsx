// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { show } from "@/lib/testing/show";
import { DistilForm } from "./DistilForm";

function form() {
  const onStart = vi.fn();
  show(
    <DistilForm
      usualName="Students"
      vocabulary={12}
      paperMode={{ available: true, reason: null }}
      ready
      starting={false}
      onStart={onStart}
    />,
  );
  return onStart;
}
const start = () => screen.getByRole("button", { name: "Start" });

test("unless told otherwise lambda is fixed at the paper's", async () => {
  const onStart = form();
  await userEvent.click(start());
  expect(onStart).toHaveBeenCalledWith({
    name: "Students",
    trainer: "exact",
    sparsity: { by: "given", lambda: 1e-4 },
  });
});

test("a number of concepts can be asked for, no more than there are words", async () => {
  const onStart = form();
  await userEvent.selectOptions(screen.getByLabelText("Sparsity"), "About N concepts a class");
  const number = screen.getByLabelText("Concepts a class, about");
  await userEvent.clear(number);
  await userEvent.type(number, "13");
  expect(start()).toBeDisabled();
  await userEvent.clear(number);
  await userEvent.type(number, "6");
  await userEvent.click(start());
  expect(onStart).toHaveBeenCalledWith(
    expect.objectContaining({ sparsity: { by: "concepts", concepts: 6 } }),
  );
});

test("in paper mode lambda can only be given", async () => {
  form();
  await userEvent.selectOptions(screen.getByLabelText("Sparsity"), "Best AP on tune");
  expect(screen.queryByLabelText("λ, the price of a weight")).toBeNull();
  await userEvent.selectOptions(screen.getByLabelText("How classes are fitted"), "Paper mode");
  expect(screen.getByLabelText("λ, the price of a weight")).toHaveValue("1e-4");
  expect(screen.getByRole("option", { name: "Best AP on tune" })).toBeDisabled();
});
