import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body } from "@/lib/api/client";
import { family } from "@/lib/api/queries/keys";
import type { Trainer } from "@/lib/api/student-types";
import type { ConceptMap, TeacherLogits } from "@/lib/api/types";
import { addIntent } from "../model/intent";
import type { Sparsity } from "../model/sparsity";
import type { Choice } from "../model/steps";

export interface StartRequest {
  choice: Choice;
  name: string;
  sparsity: Sparsity;
  trainer: Trainer;
  exactOnly: boolean;
  vocabulary: string[];
  maps: readonly ConceptMap[];
  logits: readonly TeacherLogits[];
}
export interface Started {
  conceptMapId: string;
  teacherLogitsId: string;
}

/** Starts what is still missing, concept map and teacher logits, and notes that students follow when both are ready. */
export function useStart(project: string, onStarted: (started: Started) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (request: StartRequest): Promise<Started> => {
      const [conceptMapId, teacherLogitsId] = await Promise.all([
        conceptMapFor(project, request),
        teacherLogitsFor(project, request),
      ]);
      const { name, sparsity, trainer, exactOnly } = request;
      addIntent({ project, name, conceptMapId, teacherLogitsId, sparsity, trainer, exactOnly });
      return { conceptMapId, teacherLogitsId };
    },
    onSuccess: onStarted,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: [family.projects] });
      void client.invalidateQueries({ queryKey: [family.jobs] });
    },
  });
}

async function conceptMapFor(p: string, { choice, vocabulary, maps }: StartRequest): Promise<string> {
  if (choice.conceptMap !== null) return choice.conceptMap;
  const { dataset, extractor } = choice;
  if (dataset === null || extractor === null) throw new Error("Choose photographs and an extractor first.");
  const same = maps.find(
    (map) => map.datasetId === dataset && map.extractorId === extractor && map.state !== "failed",
  );
  // The same photographs through the same extractor give the same map: no need to compute it again.
  if (same && vocabulary.length === 0) return same.id;
  const { id } = await body(
    api.POST("/api/v1/projects/{project}/concept-maps", {
      params: { path: { project: p } },
      body: { datasetId: dataset, extractorId: extractor, ...(vocabulary.length > 0 && { vocabulary }) },
    }),
  );
  return id;
}

async function teacherLogitsFor(p: string, { choice, logits }: StartRequest): Promise<string> {
  if (choice.logits !== null) return choice.logits;
  const { dataset, teacher } = choice;
  if (dataset === null || teacher === null) throw new Error("Choose photographs and a teacher first.");
  const same = logits.find(
    (other) =>
      other.datasetId === dataset &&
      other.teacherId === teacher &&
      other.classMapping === null &&
      other.state !== "failed",
  );
  if (same) return same.id;
  const { id } = await body(
    api.POST("/api/v1/projects/{project}/teacher-logits", {
      params: { path: { project: p } },
      body: { datasetId: dataset, teacherId: teacher },
    }),
  );
  return id;
}
