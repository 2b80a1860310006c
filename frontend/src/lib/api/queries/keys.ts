/** Every cache key starts with one of these, so that a live message can refresh a whole family. */
export const family = {
  me: "me",
  system: "system",
  folders: "folders",
  demo: "demo",
  projects: "projects",
  datasets: "datasets",
  extractors: "extractors",
  teachers: "teachers",
  conceptMaps: "concept-maps",
  teacherLogits: "teacher-logits",
  ensembles: "ensembles",
  jobs: "jobs",
  audit: "audit",
  scrubs: "scrubs",
} as const;
