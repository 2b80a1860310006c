import { Button, Group, Modal } from "@mantine/core";
import { moment } from "@/lib/format";
import { tellAll } from "@/ui/constraint-words";
import type { Conflict } from "../model/commit";
import classes from "./Tuning.module.css";

interface ConflictDialogProps {
  cls: string;
  conflict: Conflict;
  onClose: () => void;
  /** Looks at the newest version and previews the same basket on it. */
  onRefresh: () => void;
}

/** Someone was quicker on the same class: what happened, and the way on. The basket stays as it is. */
export function ConflictDialog({ cls, conflict, onClose, onRefresh }: ConflictDialogProps) {
  return (
    <Modal opened onClose={onClose} title={`${cls} was changed meanwhile`} size={500}>
      <p className={classes.line}>Your basket and reason are kept. Since the version you looked at:</p>
      <ul className={classes.list}>
        {conflict.since.map((entry) => (
          <li key={entry.streamVersion}>
            <strong>{entry.actorName}</strong>{" "}
            {entry.constraints ? tellAll(entry.constraints) : words(entry.kind)}
            {entry.class ? ` in ${entry.class}` : ""}
            <span className={classes.quiet}>
              {entry.reason ? ` “${entry.reason}”` : ""} · {moment(entry.at)}
            </span>
          </li>
        ))}
        {conflict.since.length === 0 && <li>The server did not say what; the timeline shows it.</li>}
      </ul>
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={onClose}>
          Not now
        </Button>
        <Button onClick={onRefresh}>Refresh and preview again</Button>
      </Group>
    </Modal>
  );
}

function words(kind: string): string {
  return kind.replace(/([A-Z])/g, " $1").toLowerCase();
}
