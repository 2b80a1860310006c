import { Anchor, Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, type ReactNode } from "react";
import { Link } from "react-router";
import { intervalReach } from "@/charts/interval/layout";
import { timelineQuery } from "@/lib/api/queries/ensembles";
import type { Ensemble, PendingTuning } from "@/lib/api/student-types";
import { usePolling } from "@/lib/realtime/use-live";
import { anchor } from "@/ui/anchor";
import { Icon } from "@/ui/icons";
import { Panel } from "@/ui/Panel";
import { Failure, LoadingRows } from "@/ui/States";
import { actionRows, failureOf, type ActionRow } from "../model/actions";
import { CompareDialog } from "./CompareDialog";
import { ExportMenu } from "./ExportMenu";
import { TimelineRow } from "./TimelineRow";
import classes from "./Provenance.module.css";

interface ProvenancePanelProps {
  ensemble: Ensemble;
  shown: number | null;
  now: number;
  /** Whether two versions are being compared. */
  comparing: boolean;
  onCompare: (comparing: boolean) => void;
  onLook: (version: number) => void;
  /** Makes the wishes of an action a draft. */
  onApply: (row: ActionRow) => void;
  /** What to say and offer where the refit of a change failed. */
  failure: (failed: PendingTuning) => ReactNode;
}

/** Everything that was done to the ensemble, newest first. Choosing a version shows it read-only. */
export function ProvenancePanel(props: ProvenancePanelProps) {
  const { ensemble, shown, now, comparing, onCompare, onLook, onApply } = props;
  const timeline = useInfiniteQuery({
    ...timelineQuery(ensemble.id),
    refetchInterval: usePolling(ensemble.pending.some((pending) => pending.state === "pending")),
  });
  const rows = useMemo(
    () => actionRows(timeline.data?.pages.flatMap((page) => page.items) ?? [], ensemble.pending),
    [timeline.data, ensemble.pending],
  );
  const reach = Math.max(
    0.01,
    ...rows.flatMap((row) => (row.effect?.apChange ? [intervalReach(row.effect.apChange)] : [])),
  );

  return (
    <Panel
      name="provenance"
      title="Provenance"
      actions={
        <>
          <Anchor component={Link} to={`/audit?stream=${ensemble.id}`} fz="xs" mr={6}>
            Audit trail
          </Anchor>
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<Icon name="compare" size={14} />}
            disabled={(ensemble.head ?? 0) < 2}
            onClick={() => onCompare(true)}
            {...anchor("compare")}
          >
            Compare
          </Button>
          <ExportMenu ensemble={ensemble.id} version={shown ?? ensemble.head} />
        </>
      }
    >
      {timeline.isPending && <LoadingRows rows={4} />}
      {timeline.isError && (
        <Failure
          what="The timeline could not be read"
          error={timeline.error}
          onRetry={() => void timeline.refetch()}
        />
      )}
      <ol className={classes.list}>
        {rows.map((row) => (
          <TimelineRow
            key={row.key}
            row={row}
            now={now}
            reach={reach}
            head={ensemble.head}
            shown={shown}
            onLook={onLook}
            onApply={onApply}
            failed={failureOf(row, ensemble.pending)}
            failure={props.failure}
          />
        ))}
      </ol>
      {timeline.hasNextPage && (
        <Button
          variant="subtle"
          fullWidth
          loading={timeline.isFetchingNextPage}
          onClick={() => void timeline.fetchNextPage()}
        >
          Earlier
        </Button>
      )}
      {comparing && ensemble.head !== null && (
        <CompareDialog ensemble={ensemble} start={shown} onClose={() => onCompare(false)} />
      )}
    </Panel>
  );
}
