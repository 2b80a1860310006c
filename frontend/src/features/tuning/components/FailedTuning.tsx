import { Button, Group } from "@mantine/core";
import type { PendingTuning } from "@/lib/api/student-types";
import { useFailedTuning } from "../api/failed-tuning";
import type { Footing } from "../model/commit";
import classes from "./Tuning.module.css";

interface FailedTuningProps {
  ensemble: string;
  footing: Footing;
  failed: PendingTuning;
}

/** A change that never took effect: why, and the ways on. */
export function FailedTuning({ ensemble, footing, failed }: FailedTuningProps) {
  const { retry, dismiss } = useFailedTuning(ensemble, footing, failed);
  const busy = retry.isPending || dismiss.isPending;
  const trouble = retry.error ?? dismiss.error;
  return (
    <div className={classes.failed}>
      <p>{failed.error ?? "Its refit was cancelled."} It changes nothing until it is tried again.</p>
      <Group gap={6}>
        <Button variant="default" size="compact-xs" disabled={busy} onClick={() => retry.mutate()}>
          Retry
        </Button>
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          disabled={busy}
          onClick={() => dismiss.mutate()}
        >
          Dismiss
        </Button>
      </Group>
      {trouble && <p role="alert">{trouble.message}</p>}
    </div>
  );
}
