import { NewProject } from "@/features/projects/components/NewProject";

export function NewProjectRoute() {
  return <NewProject />;
}
