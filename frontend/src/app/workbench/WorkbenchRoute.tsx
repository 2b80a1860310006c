import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { useDocumentTitle } from "@mantine/hooks";
import { ensembleQuery, versionQuery } from "@/lib/api/queries/ensembles";
import { meQuery } from "@/lib/api/queries/session";
import { useSelection } from "@/lib/url-state/use-selection";
import { usePolling } from "@/lib/realtime/use-live";
import { Empty, Failure, LoadingRows } from "@/ui/States";
import { Workbench } from "./Workbench";

/** Loads an ensemble and the version to look at, then hands over to the workbench. */
export function WorkbenchRoute() {
  const { project = "", ensemble = "" } = useParams();
  const [selection] = useSelection();
  const first = useQuery(ensembleQuery(ensemble));
  const waiting =
    first.data?.value.state === "pending" ||
    first.data?.value.pending.some((p) => p.state === "pending") === true;
  const held = useQuery({ ...ensembleQuery(ensemble), refetchInterval: usePolling(waiting) });
  const { data: me } = useQuery(meQuery);
  const head = held.data?.value.head ?? null;
  const shown = selection.version ?? head;
  const version = useQuery(versionQuery(ensemble, shown));
  useDocumentTitle(`${held.data?.value.name ?? "Workbench"} · InFiConD`);

  if (held.isError) {
    return (
      <Failure
        what="This ensemble could not be opened"
        error={held.error}
        onRetry={() => void held.refetch()}
      />
    );
  }
  if (held.data?.value.state === "failed") {
    return (
      <Empty
        title="Distilling failed"
        icon="warning"
        action={
          <Button component={Link} to={`/projects/${project}`} variant="default">
            To the project
          </Button>
        }
      >
        {held.data.value.error ?? "No reason was given."} The job can be tried again from the job list above.
      </Empty>
    );
  }
  if (held.data && head === null) {
    return (
      <Empty title="The students are being distilled" icon="jobs">
        Every class is fitted exactly. The first version opens here by itself; you may leave this page
        meanwhile.
      </Empty>
    );
  }
  if (version.isError) {
    return (
      <Failure
        what="This version could not be opened"
        error={version.error}
        onRetry={() => void version.refetch()}
      />
    );
  }
  if (!held.data || !version.data || shown === null || head === null || !me)
    return <LoadingRows rows={12} height={28} />;
  return (
    <Workbench
      project={project}
      ensemble={held.data.value}
      etag={held.data.etag}
      version={version.data}
      head={head}
      actor={me.id}
    />
  );
}
