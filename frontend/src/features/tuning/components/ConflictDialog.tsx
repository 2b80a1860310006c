import { Button, Group, Modal } from "@mantine/core";
import type { TimelineEntry } from "@/lib/api/student-types";
import { Changes } from "./Changes";
import classes from "./Tuning.module.css";

interface ConflictDialogProps {
  cls: string;
  since: readonly TimelineEntry[];
  onClose: () => void;
  /** Agrees to what happened: looks at the newest version and previews the same basket on it. */
  onRefresh: () => void;
}

/** Someone was quicker on the same class: what happened, and the way on. The basket stays as it is. */
export function ConflictDialog({ cls, since, onClose, onRefresh }: ConflictDialogProps) {
  return (
    <Modal opened onClose={onClose} title={`${cls} was changed meanwhile`} size={500}>
      <p className={classes.line}>
        Nothing was committed; your basket and reason are kept. Since the version you looked at:
      </p>
      {since.length > 0 ? <Changes entries={since} /> : <p>The timeline shows what happened.</p>}
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={onClose}>
          Not now
        </Button>
        <Button onClick={onRefresh}>Refresh and preview again</Button>
      </Group>
    </Modal>
  );
}
