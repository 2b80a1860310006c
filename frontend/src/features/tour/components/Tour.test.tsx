// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { show } from "@/lib/testing/show";
import { anchor } from "@/ui/anchor";
import type { TourFacts } from "../model/facts";
import { tours } from "../model/tour-store";
import { sampleFacts } from "../testing/facts";
import { Tour } from "./Tour";
import { TourButton } from "./TourButton";

beforeEach(() => {
  tours.reload();
  tours.arrived();
});

const start = sampleFacts();
const onReveal = vi.fn();
const onOffer = vi.fn();

/** A page with a class to choose, which the tour watches. */
function Bench({ told = true }: { told?: boolean }) {
  const [facts, setFacts] = useState<TourFacts>(start);
  const choose = () => setFacts({ ...facts, shownClass: "tv monitor", chosen: true });
  return (
    <>
      <header>
        <TourButton />
        <div id="coach" />
      </header>
      <main>
        <button type="button" onClick={choose} {...anchor("class/tv monitor")}>
          tv monitor
        </button>
        {told && (
          <Tour
            ensemble="s1"
            facts={facts}
            into="#coach"
            home="#help"
            onReveal={onReveal}
            onOffer={onOffer}
          />
        )}
      </main>
    </>
  );
}
const panel = () => screen.getByRole("complementary");
const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
const heading = () => within(panel()).getByRole("heading").textContent;

test("the tour is offered in the header and begins when asked for, with the focus on its title", async () => {
  show(<Bench />);
  expect(screen.queryByRole("complementary")).not.toBeInTheDocument();
  await press("Take the tour");
  expect(within(panel()).getByRole("heading", { name: "Wrong for a reason you can name" })).toHaveFocus();
});

test("without the story's ensemble nothing is offered", () => {
  show(<Bench told={false} />);
  expect(screen.queryByRole("button", { name: /tour/i })).not.toBeInTheDocument();
});

test("a step whose task is open can be skipped, one without a task is gone on from", async () => {
  show(<Bench />);
  await press("Take the tour");
  await press("Start");
  expect(heading()).toBe("Start where the gap is");
  await press("Skip step");
  expect(heading()).toBe("See what it gets wrong");
  await press("Back");
  expect(heading()).toBe("Start where the gap is");
});

test("doing the task leads on by itself and is announced without taking the focus", async () => {
  show(<Bench />);
  await press("Take the tour");
  await press("Start");
  await press("tv monitor");
  expect(heading()).toBe("See what it gets wrong");
  expect(screen.getByRole("status")).toHaveTextContent(/^Step 3 of 15: See what it gets wrong/);
  expect(screen.getByRole("button", { name: "tv monitor" })).toHaveFocus();
});

test("Escape inside leaves the tour, the focus goes to the way back, and there it goes on", async () => {
  show(<Bench />);
  await press("Take the tour");
  await press("Start");
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("complementary")).not.toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Resume the tour (2/15)" })).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(heading()).toBe("Start where the gap is");
});

test("the concept it speaks of is to be brought into sight, and is let go with the tour", async () => {
  show(<Bench />);
  await press("Take the tour");
  await press("Start");
  await press("tv monitor");
  expect(onReveal).toHaveBeenLastCalledWith(null);
  for (let skipped = 0; skipped < 3; skipped++) await press(/^(Skip step|Next)$/);
  expect(heading()).toBe("The reason has a name");
  expect(onReveal).toHaveBeenLastCalledWith(0);
  await press("Leave the tour");
  expect(onReveal).toHaveBeenLastCalledWith(null);
});

test("what is not on the page is led to", async () => {
  show(<Bench />);
  await press("Take the tour");
  await press("Start");
  await press("Skip step");
  expect(within(panel()).getByText("bus is shown. Choose tv monitor to go on.")).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent(/^Step 3 of 15: .*bus is shown/);
});
