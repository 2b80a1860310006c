import { Button, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { replayQuery, replaysQuery } from "@/lib/api/queries/audit";
import type { Replay } from "@/lib/api/types";
import { moment } from "@/lib/format";
import { usePolling } from "@/lib/realtime/use-live";
import { Icon } from "@/ui/icons";
import { Empty, Failure, LoadingRows } from "@/ui/States";
import { useStartReplay } from "../api/audit-actions";
import { ReplayResult } from "./ReplayResult";
import { UnderWay } from "./UnderWay";
import classes from "./Audit.module.css";

/** Rebuilds every version of an ensemble from its events, and says whether the weights are those on record. */
export function ReplayButton({ ensemble }: { ensemble: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<Icon name="retry" size={13} />}
        onClick={() => setOpen(true)}
      >
        Replay
      </Button>
      {open && <ReplayDialog ensemble={ensemble} onClose={() => setOpen(false)} />}
    </>
  );
}

function ReplayDialog({ ensemble, onClose }: { ensemble: string; onClose: () => void }) {
  const start = useStartReplay(ensemble);
  const known = useQuery(replaysQuery(ensemble));
  const pending = known.data?.items[0]?.state === "pending";
  const replays = useQuery({ ...replaysQuery(ensemble), refetchInterval: usePolling(pending) });
  const latest = replays.data?.items[0];
  return (
    <Modal opened onClose={onClose} title="Replay" size={720}>
      <p className={classes.lead}>
        Every class of every version is fitted again, from the events and the inputs alone, and compared with
        the weights on record, bit for bit.
      </p>
      <Button
        size="xs"
        loading={start.isPending}
        disabled={pending || replays.isPending}
        onClick={() => start.mutate()}
      >
        {latest ? "Replay again" : "Replay all versions"}
      </Button>
      {start.isError && <Failure what="The replay did not start" error={start.error} />}
      {replays.isPending && <LoadingRows rows={3} />}
      {replays.isError && <Failure what="The replays could not be read" error={replays.error} />}
      {replays.data && !latest && (
        <Empty title="Never replayed" icon="history">
          The result appears here, and is recorded like everything else.
        </Empty>
      )}
      {latest && <LatestReplay key={latest.id} replay={latest} />}
    </Modal>
  );
}

function LatestReplay({ replay }: { replay: Replay }) {
  const result = useQuery({ ...replayQuery(replay.id), enabled: replay.state === "ready" });
  return (
    <section aria-label="Latest replay" className={classes.replay}>
      <p className={classes.small}>Asked for {moment(replay.createdAt)}</p>
      {replay.state === "pending" && (
        <UnderWay job={replay.jobId} what="Progress of the replay" unit="fits">
          It goes on when you close this; the job list can stop it.
        </UnderWay>
      )}
      {replay.state === "failed" && (
        <p className={classes.bad} role="alert">
          {replay.error ?? "It failed without a reason given."}
        </p>
      )}
      {result.isError && <Failure what="The result could not be read" error={result.error} />}
      {replay.state === "ready" && result.isPending && <LoadingRows rows={3} />}
      {result.data && <ReplayResult replay={result.data.replay} students={result.data.students} />}
    </section>
  );
}
