import { ProjectList } from "@/features/projects/components/ProjectList";

export function ProjectsRoute() {
  return <ProjectList />;
}
