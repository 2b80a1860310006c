// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { AuditEvent } from "@/lib/api/types";
import { show } from "@/lib/testing/show";
import { AuditRow } from "./AuditRow";

const event: AuditEvent = {
  sequence: 7,
  streamId: "ens-0123456789ab",
  streamVersion: 4,
  kind: "tuningWithdrawn",
  at: "2026-01-01T00:00:00Z",
  actor: "u1",
  actorName: "Ada",
  correlationId: "c1",
  causationId: "c2",
  hash: "abcdef0123456789",
  previousHash: "9876543210fedcba",
  data: { class: "car", reason: "Too much", tuningId: "tun-1" },
};

function row(onStream = vi.fn()) {
  show(
    <table>
      <tbody>
        <AuditRow event={event} onStream={onStream} />
      </tbody>
    </table>,
  );
  return onStream;
}

test("an event says what it is about and why, and leads to its stream", async () => {
  const onStream = row();
  expect(screen.getByText(/car: its constraints taken back/)).toHaveTextContent("Too much");
  await userEvent.click(screen.getByRole("button", { name: "ens-01234567" }));
  expect(onStream).toHaveBeenCalledWith("ens-0123456789ab");
});

test("its data open below it and close again, with the hashes that chain it", async () => {
  row();
  const toggle = screen.getByRole("button", { name: "tuning withdrawn", expanded: false });
  await userEvent.click(toggle);
  const data = screen.getByLabelText("Data of the event");
  expect(data).toHaveTextContent('"tuningId": "tun-1"');
  expect(data).toHaveTextContent("9876543210fedcba");
  await userEvent.click(screen.getByRole("button", { name: "tuning withdrawn", expanded: true }));
  expect(screen.queryByLabelText("Data of the event")).toBeNull();
});
