import { Button, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { projectsQuery } from "@/lib/api/queries/projects";
import type { Project } from "@/lib/api/types";
import { counted } from "@/lib/format";
import { Empty, Failure } from "@/ui/States";
import { Icon } from "@/ui/icons";
import { Page } from "@/ui/Page";
import classes from "./ProjectList.module.css";

const newProject = (
  <Button component={Link} to="/projects/new" leftSection={<Icon name="plus" size={14} />}>
    New project
  </Button>
);

/** Every project as a card, below what else there is to say. */
export function ProjectList({ lead }: { lead?: ReactNode }) {
  const projects = useQuery(projectsQuery);
  return (
    <Page
      title="Projects"
      lead="A project holds photographs, a teacher, and the readable students distilled from it."
      actions={newProject}
    >
      {lead}
      {projects.isPending && (
        <div className={classes.grid} aria-busy="true">
          {[0, 1, 2].map((card) => (
            <Skeleton key={card} height={138} radius={12} />
          ))}
        </div>
      )}
      {projects.isError && (
        <Failure
          what="The projects could not be read"
          error={projects.error}
          onRetry={() => void projects.refetch()}
        />
      )}
      {projects.data?.items.length === 0 && (
        <Empty title="No projects yet" icon="folder" action={newProject}>
          Make one: choose photographs, an extractor with its concept words, and a teacher. Nothing long
          starts before you have seen what was understood.
        </Empty>
      )}
      {projects.data && projects.data.items.length > 0 && (
        <div className={classes.grid}>
          {projects.data.items.map((project) => (
            <ProjectCard key={project.id} project={project} />
          ))}
        </div>
      )}
    </Page>
  );
}

function ProjectCard({ project }: { project: Project }) {
  const { datasets, conceptMaps, teacherLogits, ensembles } = project.counts;
  return (
    <Link to={`/projects/${project.id}`} className={classes.card}>
      <h2 className={classes.name}>{project.name}</h2>
      {project.description && <p className={classes.text}>{project.description}</p>}
      <p className={classes.counts}>
        <span>{counted(datasets, "dataset")}</span>
        <span>{counted(conceptMaps, "concept map")}</span>
        <span>{counted(teacherLogits, "set of teacher logits", "sets of teacher logits")}</span>
        <span>
          <b>{counted(ensembles, "ensemble")}</b>
        </span>
      </p>
    </Link>
  );
}
