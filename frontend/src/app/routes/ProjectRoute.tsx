import { useParams } from "react-router";
import { ProjectPage } from "@/features/projects/components/ProjectPage";

export function ProjectRoute() {
  const { project = "" } = useParams();
  return <ProjectPage project={project} key={project} />;
}
