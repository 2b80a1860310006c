import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body } from "@/lib/api/client";
import { projectsQuery } from "@/lib/api/queries/projects";
import type { Project } from "@/lib/api/types";

export function useCreateProject(onCreated: (project: Project) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (project: { name: string; description: string }) =>
      body(api.POST("/api/v1/projects", { body: project })),
    onSuccess: (project) => {
      void client.invalidateQueries({ queryKey: projectsQuery.queryKey, exact: true });
      onCreated(project);
    },
  });
}
