import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { latestScrubQuery } from "@/lib/api/queries/audit";
import { moment } from "@/lib/format";
import { usePolling } from "@/lib/realtime/use-live";
import { Icon } from "@/ui/icons";
import { Panel } from "@/ui/Panel";
import { Empty, Failure, LoadingRows } from "@/ui/States";
import { useStartScrub } from "../api/audit-actions";
import { ScrubResult } from "./ScrubResult";
import { UnderWay } from "./UnderWay";
import classes from "./Audit.module.css";

/** The latest check of the store: whether every blob that an event names is there, with the bytes that it is named for. */
export function StorageCheck({ onStream }: { onStream: (stream: string) => void }) {
  const start = useStartScrub();
  const polling = usePolling(true);
  const latest = useQuery({
    ...latestScrubQuery,
    refetchInterval: ({ state }) => state.data?.scrub.state === "pending" && polling,
  });
  const scrub = latest.data?.scrub;
  return (
    <Panel
      title="Storage check"
      note={latest.data && `Asked for ${moment(latest.data.scrub.createdAt)} by ${latest.data.createdByName}`}
      actions={
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<Icon name="shield" size={13} />}
          loading={start.isPending}
          disabled={latest.isPending || scrub?.state === "pending"}
          onClick={() => start.mutate()}
        >
          Check now
        </Button>
      }
    >
      {start.isError && <Failure what="The check did not start" error={start.error} />}
      {latest.isPending && <LoadingRows rows={2} />}
      {latest.isError && (
        <Failure
          what="The latest check could not be read"
          error={latest.error}
          onRetry={() => void latest.refetch()}
        />
      )}
      {latest.data === null && (
        <Empty title="No check yet" icon="shield">
          The store is checked each week: every file that an event names is read and compared with its name.
        </Empty>
      )}
      {latest.data && scrub && (
        <div className={classes.check}>
          {scrub.state === "pending" && (
            <UnderWay job={scrub.jobId} what="Progress of the check" unit="blobs">
              It goes on when you leave; the job list can stop it.
            </UnderWay>
          )}
          {scrub.state === "failed" && (
            <p className={classes.bad} role="alert">
              {scrub.error ?? "It failed without a reason given."}
            </p>
          )}
          {scrub.state === "ready" && (
            <ScrubResult scrub={scrub} findings={latest.data.findings} onStream={onStream} />
          )}
        </div>
      )}
    </Panel>
  );
}
