import "@mantine/spotlight/styles.css";
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from "@mantine/spotlight";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { ensembleQuery } from "@/lib/api/queries/ensembles";
import { conceptSearchQuery } from "@/lib/api/queries/inputs";
import { projectDatasetsQuery, projectEnsemblesQuery, projectsQuery } from "@/lib/api/queries/projects";
import { Icon } from "@/ui/icons";

/** Goes anywhere by name: pages, projects, ensembles, and the classes and concepts of the ensemble at hand. */
export function Palette() {
  const { project, ensemble } = useParams();
  const navigate = useNavigate();
  const [query, setQuery] = useState("");
  const [asked] = useDebouncedValue(query.trim(), 150);
  const projects = useQuery(projectsQuery);
  const ensembles = useQuery({ ...projectEnsemblesQuery(project ?? ""), enabled: project !== undefined });
  const datasets = useQuery({ ...projectDatasetsQuery(project ?? ""), enabled: project !== undefined });
  const current = useQuery({ ...ensembleQuery(ensemble ?? ""), enabled: ensemble !== undefined });
  const mapId = current.data?.value.conceptMapId ?? "";
  const concepts = useQuery({
    ...conceptSearchQuery(mapId, asked),
    enabled: mapId !== "" && asked.length > 1,
  });

  const go = (id: string, label: string, to: string, description?: string): SpotlightActionData => ({
    id,
    label,
    ...(description && { description }),
    onClick: () => void navigate(to),
  });
  const here = `/projects/${project}/ensembles/${ensemble}`;
  const stay = (name: string, value: string | number) => {
    const search = new URLSearchParams(window.location.search);
    search.set(name, String(value));
    return `${here}?${search}`;
  };
  const groups: SpotlightActionGroupData[] = [
    {
      group: "Pages",
      actions: [
        go("page:projects", "Projects", "/"),
        go("page:new", "New project", "/projects/new"),
        go("page:audit", "Audit trail", "/audit"),
        ...(project ? [go("page:setup", "New students in this project", `/projects/${project}/setup`)] : []),
      ],
    },
    {
      group: "Classes",
      actions: (current.data?.value.classes ?? []).map((name) =>
        go(`class:${name}`, name, stay("class", name)),
      ),
    },
    {
      group: "Concepts",
      actions: (asked.length > 1 ? (concepts.data?.items ?? []) : []).map((concept) =>
        go(`concept:${concept.index}`, concept.name, stay("concept", concept.index)),
      ),
    },
    {
      group: "In this project",
      actions: [
        ...(ensembles.data?.items ?? []).map((item) =>
          go(
            `ensemble:${item.id}`,
            item.name,
            `/projects/${project}/ensembles/${item.id}`,
            "Student ensemble",
          ),
        ),
        ...(datasets.data?.items ?? []).map((item) =>
          go(`dataset:${item.id}`, item.name, `/projects/${project}/datasets/${item.id}`, "Dataset"),
        ),
      ],
    },
    {
      group: "Projects",
      actions: (projects.data?.items ?? []).map((item) =>
        go(`project:${item.id}`, item.name, `/projects/${item.id}`, item.description),
      ),
    },
  ];

  return (
    <Spotlight
      actions={groups.filter((group) => group.actions.length > 0)}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      nothingFound="Nothing is called so"
      highlightQuery
      scrollable
      maxHeight={420}
      limit={30}
      attributes={{ content: { "aria-label": "Go to" } }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      searchProps={{
        leftSection: <Icon name="search" />,
        placeholder: "Go to a page, project, class or concept",
        "aria-label": "Go to a page, project, class or concept",
      }}
    />
  );
}
