import { Button, TextInput, VisuallyHidden } from "@mantine/core";
import { useDebouncedValue, useDocumentTitle } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { auditQuery } from "@/lib/api/queries/audit";
import { counted } from "@/lib/format";
import { Icon } from "@/ui/icons";
import { Panel } from "@/ui/Panel";
import { Empty, Failure, LoadingRows } from "@/ui/States";
import { useDownloadCsv } from "../api/audit-actions";
import { filterNames, readAuditFilter, toRequest, type FilterName } from "../model/filter";
import { ensembleOf } from "../model/replay";
import { AuditRow } from "./AuditRow";
import { ReplayButton } from "./ReplayButton";
import { StorageCheck } from "./StorageCheck";
import { VerifyStream } from "./VerifyStream";
import classes from "./Audit.module.css";

const words: Record<FilterName, string> = {
  actor: "Who",
  kind: "What",
  ensemble: "Ensemble",
  stream: "Stream",
  class: "Class",
  concept: "Concept",
  from: "From",
  to: "Until",
};

/** Every event: who did what, when and why, with the hash that chains it to the one before. */
export function AuditPage() {
  const [query, setQuery] = useSearchParams();
  useDocumentTitle("Audit · InFiConD");
  const [asked] = useDebouncedValue(query.toString(), 250);
  const filter = useMemo(() => toRequest(readAuditFilter(new URLSearchParams(asked))), [asked]);
  const ensemble = ensembleOf(filter);
  const events = useInfiniteQuery(auditQuery(filter));
  const download = useDownloadCsv();
  const items = events.data?.pages.flatMap((page) => page.items) ?? [];
  const set = (name: FilterName, value: string) =>
    setQuery(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === "") next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );

  return (
    <div className={classes.page}>
      <VisuallyHidden component="h1">Audit trail</VisuallyHidden>
      <div className={classes.filters} role="search" aria-label="Filter the events">
        {filterNames.map((name) => (
          <TextInput
            key={name}
            size="xs"
            label={words[name]}
            type={name === "from" || name === "to" ? "date" : "text"}
            value={query.get(name) ?? ""}
            onChange={(event) => set(name, event.currentTarget.value)}
          />
        ))}
      </div>
      <Panel
        title="Audit trail"
        note={events.data ? `${counted(items.length, "event")}${events.hasNextPage ? " and more" : ""}` : ""}
        actions={
          <>
            {filter.stream && <VerifyStream key={`verify ${filter.stream}`} stream={filter.stream} />}
            {ensemble !== null && <ReplayButton key={`replay ${ensemble}`} ensemble={ensemble} />}
            <Button
              variant="default"
              size="compact-xs"
              leftSection={<Icon name="download" size={13} />}
              loading={download.isPending}
              onClick={() => download.mutate(filter)}
            >
              CSV
            </Button>
          </>
        }
      >
        {events.isPending && <LoadingRows rows={10} />}
        {(events.isError || download.isError) && (
          <Failure
            what="The events could not be read"
            error={events.error ?? download.error}
            onRetry={() => void events.refetch()}
          />
        )}
        {events.data && items.length === 0 && (
          <Empty title="No event passes the filters" icon="history">
            Take one of the filters away, or choose a wider time.
          </Empty>
        )}
        {items.length > 0 && (
          <div className={classes.scroller} tabIndex={0} role="region" aria-label="Events">
            <table className={`${classes.table} ${classes.events}`}>
              <thead>
                <tr>
                  <th scope="col">#</th>
                  <th scope="col">When</th>
                  <th scope="col">Who</th>
                  <th scope="col">What</th>
                  <th scope="col">Stream</th>
                  <th scope="col">Hash</th>
                </tr>
              </thead>
              <tbody>
                {items.map((event) => (
                  <AuditRow key={event.sequence} event={event} onStream={(stream) => set("stream", stream)} />
                ))}
              </tbody>
            </table>
            {events.hasNextPage && (
              <div className={classes.more}>
                <Button
                  variant="default"
                  loading={events.isFetchingNextPage}
                  onClick={() => void events.fetchNextPage()}
                >
                  Earlier events
                </Button>
              </div>
            )}
          </div>
        )}
      </Panel>
      <div className={classes.storage}>
        <StorageCheck onStream={(stream) => set("stream", stream)} />
      </div>
    </div>
  );
}
