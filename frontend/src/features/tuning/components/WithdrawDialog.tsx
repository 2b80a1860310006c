import { Button, Group, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import type { ClassConstraints } from "@/lib/api/student-types";
import { tellAll } from "@/ui/constraint-words";
import { usePreview } from "../api/preview";
import { useWithdrawTuning } from "../api/commit-tuning";
import type { Footing } from "../model/commit";
import { PreviewCard } from "./PreviewCard";
import classes from "./Tuning.module.css";

interface WithdrawDialogProps {
  ensemble: string;
  tuning: ClassConstraints;
  footing: Footing;
  actor: string;
  hasImages: boolean;
  onClose: () => void;
  onOpenImage: (sha: string) => void;
}

/** Takes a tuning back: a new event with its own reason, never a deletion. */
export function WithdrawDialog(props: WithdrawDialogProps) {
  const { ensemble, tuning, footing, actor, hasImages, onClose, onOpenImage } = props;
  const [reason, setReason] = useState("");
  const withdraw = useWithdrawTuning(ensemble, onClose);
  const preview = usePreview(ensemble, tuning.class, {
    baseVersion: footing.version,
    constraints: [],
    withdraw: [tuning.tuningId],
  });
  const send = () =>
    withdraw.mutate({ cls: tuning.class, tuningId: tuning.tuningId, reason: reason.trim(), footing, actor });
  return (
    <Modal opened onClose={onClose} title={`Withdraw a tuning of ${tuning.class}`} size={460}>
      <p className={classes.line}>
        This takes back: <strong>{tellAll(tuning.constraints)}</strong>. The class is fitted anew without it;
        the tuning stays in the history.
      </p>
      <PreviewCard state={preview} hasImages={hasImages} onOpen={onOpenImage} onRetry={preview.again} />
      <Textarea
        mt="sm"
        label="Reason"
        data-autofocus
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={withdraw.error?.message}
      />
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={onClose}>
          Keep it
        </Button>
        <Button disabled={reason.trim() === ""} loading={withdraw.isPending} onClick={send}>
          Withdraw
        </Button>
      </Group>
    </Modal>
  );
}
