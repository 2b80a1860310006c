import { Button, Group, Modal } from "@mantine/core";
import { useResetDemo } from "../api/demo-actions";
import classes from "./Demo.module.css";

/** Asks before a fresh demo is made, and says what becomes of the present one: nothing. */
export function ResetDialog({ onClose, onAccepted }: { onClose: () => void; onAccepted?: () => void }) {
  const reset = useResetDemo(() => {
    onClose();
    onAccepted?.();
  });
  return (
    <Modal opened onClose={onClose} title="Reset the demo" size={460}>
      <p className={classes.say}>
        A fresh demo project is made, with students that nobody has tuned. What was drawn and computed for the
        present one is used again, so it takes less time.
      </p>
      <p className={classes.say}>
        <strong>Nothing is deleted.</strong> The present demo project stays under Projects with its versions,
        its reasons and its whole history.
      </p>
      {reset.error && (
        <p className={classes.problem} role="alert">
          {reset.error.message}
        </p>
      )}
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={onClose}>
          Keep the present one
        </Button>
        <Button loading={reset.isPending} onClick={() => reset.mutate()}>
          Make a fresh demo
        </Button>
      </Group>
    </Modal>
  );
}
