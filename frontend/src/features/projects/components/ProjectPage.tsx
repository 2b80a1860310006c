import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import {
  projectConceptMapsQuery,
  projectDatasetsQuery,
  projectEnsemblesQuery,
  projectQuery,
  projectTeacherLogitsQuery,
} from "@/lib/api/queries/projects";
import type { ResourceState } from "@/lib/api/types";
import { count } from "@/lib/format";
import { usePolling } from "@/lib/realtime/use-live";
import { Icon } from "@/ui/icons";
import { Page } from "@/ui/Page";
import { Failure, LoadingRows } from "@/ui/States";
import { ResourceTable } from "./ResourceTable";

interface Resources {
  items: readonly { state: ResourceState }[];
}

/** A project's students and everything they were made from. */
export function ProjectPage({ project }: { project: string }) {
  const often = usePolling(true);
  // While something is at work its progress is asked for; what is ready changes only with a live message.
  const refetchInterval = ({ state }: { state: { data?: Resources } }) =>
    state.data?.items.some((item) => item.state === "pending") === true && often;
  const about = useQuery(projectQuery(project));
  const ensembles = useQuery({ ...projectEnsemblesQuery(project), refetchInterval });
  const datasets = useQuery({ ...projectDatasetsQuery(project), refetchInterval });
  const maps = useQuery({ ...projectConceptMapsQuery(project), refetchInterval });
  const logits = useQuery({ ...projectTeacherLogitsQuery(project), refetchInterval });
  const failed = [about, ensembles, datasets, maps, logits].find((one) => one.isError);
  const setup = `/projects/${project}/setup`;

  if (failed) {
    return (
      <Failure
        what="This project could not be opened"
        error={failed.error}
        onRetry={() => void failed.refetch()}
      />
    );
  }
  return (
    <Page
      title={about.data?.name ?? "Project"}
      lead={about.data?.description}
      actions={
        <Button component={Link} to={setup} leftSection={<Icon name="plus" size={14} />}>
          {ensembles.data?.items.length ? "New students" : "Set up students"}
        </Button>
      }
    >
      {!ensembles.data || !datasets.data || !maps.data || !logits.data ? (
        <LoadingRows rows={10} height={22} />
      ) : (
        <>
          <ResourceTable
            title="Student ensembles"
            items={ensembles.data.items}
            to={(item) => `/projects/${project}/ensembles/${item.id}`}
            none="No students yet. Set them up: choose photographs, words and a teacher."
            columns={[
              { word: "Classes", cell: (item) => count(item.classes.length) },
              { word: "Newest version", cell: (item) => count(item.head) },
              { word: "λ", cell: (item) => String(item.lambda) },
            ]}
          />
          <ResourceTable
            title="Datasets"
            items={datasets.data.items}
            to={(item) => `/projects/${project}/datasets/${item.id}`}
            none="No photographs yet."
            columns={[
              { word: "Images", cell: (item) => count(item.images) },
              { word: "Classes", cell: (item) => count(item.classes.length) },
              { word: "Refused", cell: (item) => count(item.refusedCount) },
            ]}
          />
          <ResourceTable
            title="Concept maps"
            items={maps.data.items}
            none="No concept map yet: it is made when students are set up, or uploaded there."
            columns={[
              { word: "Images", cell: (item) => count(item.images) },
              { word: "Concepts", cell: (item) => count(item.concepts) },
            ]}
          />
          <ResourceTable
            title="Teacher logits"
            items={logits.data.items}
            none="No teacher was asked yet."
            columns={[
              { word: "Images", cell: (item) => count(item.images) },
              { word: "Classes", cell: (item) => count(item.classes.length) },
            ]}
          />
        </>
      )}
    </Page>
  );
}
