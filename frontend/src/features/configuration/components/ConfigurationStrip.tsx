import { useQuery } from "@tanstack/react-query";
import {
  conceptMapQuery,
  datasetQuery,
  extractorsQuery,
  teacherLogitsQuery,
  teachersQuery,
} from "@/lib/api/queries/inputs";
import type { Ensemble, Version } from "@/lib/api/student-types";
import type { ConceptMap } from "@/lib/api/types";
import { bytes, count, plain, points } from "@/lib/format";
import { meanAp } from "@/lib/labelled";
import { spokenTeacher } from "@/lib/teacher";
import { StudentMark, TeacherMark } from "@/ui/Marks";
import { chosenBy } from "../model/lambda";
import { teacherFacts } from "../model/teacher-facts";
import { LambdaPathDetail } from "./LambdaPathDetail";
import { Hash, StripItem } from "./StripItem";
import classes from "./Strip.module.css";

interface ConfigurationStripProps {
  project: string;
  ensemble: Ensemble;
  conceptMap: ConceptMap | undefined;
  version: Version;
}

/** What the students were made from; each part opens its details. */
export function ConfigurationStrip({ project, ensemble, conceptMap, version }: ConfigurationStripProps) {
  const datasetId = ensemble.datasetId ?? "";
  const { data: dataset } = useQuery({ ...datasetQuery(datasetId), enabled: datasetId !== "" });
  const { data: map } = useQuery(conceptMapQuery(ensemble.conceptMapId));
  const { data: logits } = useQuery(teacherLogitsQuery(ensemble.teacherLogitsId));
  const { data: extractors } = useQuery({ ...extractorsQuery, enabled: map?.extractorId != null });
  const { data: teachers } = useQuery({ ...teachersQuery, enabled: logits?.teacherId != null });
  const extractor = extractors?.items.find((item) => item.id === map?.extractorId);
  const teacher = teachers?.items.find((item) => item.id === logits?.teacherId);
  const taught = spokenTeacher(ensemble.teacherFrom);
  const mean = meanAp(version.classes);
  const splits = dataset?.splits ?? conceptMap?.splits;

  return (
    <section className={classes.strip} aria-label="Configuration">
      <StripItem
        word="Dataset"
        value={dataset?.name ?? (datasetId === "" ? "ready-made arrays" : "…")}
        to={dataset ? `/projects/${project}/datasets/${dataset.id}` : undefined}
        facts={[
          ["Images", count(dataset?.images ?? conceptMap?.images)],
          ["Distil", count(splits?.distil)],
          ["Tune", count(splits?.tune)],
          ["Lockbox", count(splits?.lockbox)],
          ["Classes", count(dataset?.classes.length ?? ensemble.classes.length)],
          ["Refused files", count(dataset?.refusedCount)],
          ["Size", dataset ? bytes(dataset.bytes) : "–"],
        ]}
      />
      <StripItem
        word="Tune"
        value={count(splits?.tune)}
        facts={[
          ["Distil", `${count(splits?.distil)} images: students are fitted on them`],
          ["Tune", `${count(splits?.tune)} images: effects are shown on them`],
          ["Lockbox", `${count(splits?.lockbox)} images: opened on purpose only`],
        ]}
      />
      <StripItem
        word="Extractor"
        value={extractor?.name ?? (map && !map.extractorId ? "ready-made" : "…")}
        facts={[
          ["Licence", extractor?.licence ?? "–"],
          ["Source", extractor?.source ?? "–"],
          ["Dimension", count(extractor?.dimension)],
          ["Patch grid", extractor?.patchGrid?.join(" × ") ?? "–"],
          ["Per image", extractor ? `${plain(extractor.msPerImage, 0)} ms on ${extractor.provider}` : "–"],
          ["Segments per image", plain(map?.segmentsPerImage, 1)],
          ["Concept map", <Hash key="hash" value={map?.mapHash} />],
        ]}
      />
      <StripItem
        word="Vocabulary"
        value={`${count(map?.concepts)} words`}
        facts={[
          ["Words", count(map?.concepts)],
          ["Kind", extractor?.vocabularyKind === "onnx" ? "any phrase (text encoder)" : "closed list"],
        ]}
      />
      <StripItem
        word={taught.name}
        value={teacher?.name ?? logits?.name ?? "…"}
        facts={[
          ["Classes", count(logits?.classes.length)],
          ["Images", count(logits?.images)],
          ...teacherFacts(logits, teacher),
          ["Logits", <Hash key="hash" value={logits?.logitsHash} />],
        ]}
      />
      <StripItem
        word="λ"
        width={ensemble.lambdaPath ? 450 : undefined}
        value={ensemble.lambda.toExponential().replace("e", " e").replace("-", "−")}
        facts={[
          ["λ", String(ensemble.lambda)],
          ["Chosen by", chosenBy(ensemble)],
          ["Features", ensemble.standardise ? "standardised" : "raw"],
          ["Trainer", ensemble.trainer],
          ["Solver", version.solver],
          ["Inputs", <Hash key="hash" value={version.inputs.conceptMapHash} />],
        ]}
      >
        {ensemble.lambdaPath && <LambdaPathDetail ensemble={ensemble} path={ensemble.lambdaPath} />}
      </StripItem>
      <div className={classes.end}>
        <span className={classes.item}>
          <span
            className={classes.word}
            title={`Over ${mean.classes} classes; those without labels are left out unless all are`}
          >
            Mean AP
          </span>
          <span className={classes.mark}>
            <TeacherMark />
          </span>
          <span className={classes.value} title={taught.name}>
            {points(mean.teacher)}
          </span>
          <span className={classes.mark}>
            <StudentMark />
          </span>
          <span className={classes.value} title="Students">
            {points(mean.student)}
          </span>
        </span>
      </div>
    </section>
  );
}
