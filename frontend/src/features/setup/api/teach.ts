import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body } from "@/lib/api/client";
import { family } from "@/lib/api/queries/keys";
import type { TeacherLogitsBody } from "@/lib/api/types";

/** Asks for teacher logits with settings of their own: of a model with a mapping, of labels or of words. */
export function useTeach(project: string, onAccepted: (id: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: TeacherLogitsBody) =>
      body(
        api.POST("/api/v1/projects/{project}/teacher-logits", { params: { path: { project } }, body: wish }),
      ),
    onSuccess: async ({ id }) => {
      void client.invalidateQueries({ queryKey: [family.jobs] });
      await client.invalidateQueries({ queryKey: [family.projects] });
      onAccepted(id);
    },
  });
}
