import { VisuallyHidden } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { ConceptPanel } from "@/features/concepts/components/ConceptPanel";
import { newcomers } from "@/features/concepts/model/rows";
import { ConfigurationStrip } from "@/features/configuration/components/ConfigurationStrip";
import { ImagePanel } from "@/features/instances/components/ImagePanel";
import { InstancePanel } from "@/features/instances/components/InstancePanel";
import { ProvenancePanel } from "@/features/provenance/components/ProvenancePanel";
import { VersionBanner } from "@/features/provenance/components/VersionBanner";
import { ClassTable } from "@/features/students/components/ClassTable";
import { SubsetChips } from "@/features/students/components/SubsetChips";
import { startClass } from "@/features/students/model/class-order";
import { usePreview } from "@/features/tuning/api/preview";
import { TuningPanel } from "@/features/tuning/components/TuningPanel";
import { WithdrawDialog } from "@/features/tuning/components/WithdrawDialog";
import { constraintsOf } from "@/features/tuning/model/basket";
import { useBasket } from "@/features/tuning/model/basket-store";
import { classQuery } from "@/lib/api/queries/ensembles";
import { conceptMapQuery } from "@/lib/api/queries/inputs";
import type { ClassConstraints, ConstraintKind, Ensemble, Version } from "@/lib/api/student-types";
import { unlabelled } from "@/lib/labelled";
import { useNow } from "@/lib/use-now";
import { useSelection } from "@/lib/url-state/use-selection";
import { Panel } from "@/ui/Panel";
import { Empty, Failure, LoadingRows } from "@/ui/States";
import classes from "./Workbench.module.css";
import { WorkbenchTour } from "./WorkbenchTour";

interface WorkbenchProps {
  project: string;
  ensemble: Ensemble;
  etag: string;
  version: Version;
  head: number;
  actor: string;
}

/** Which version the classes are of, and what they are measured against when that is not the ground truth. */
function classesNote(version: Version, readOnly: boolean): string {
  const name = readOnly ? `version ${version.version}` : `version ${version.version}, the newest`;
  const noLabels = version.classes.length > 0 && version.classes.every(unlabelled);
  return noLabels ? `${name} · no labels: measured against the teacher` : name;
}

/** The six coordinated views of one ensemble; what is chosen in one shows in the others. */
export function Workbench({ project, ensemble, etag, version, head, actor }: WorkbenchProps) {
  const [selection, select] = useSelection();
  const [withdrawing, setWithdrawing] = useState<ClassConstraints | null>(null);
  const [comparing, setComparing] = useState(false);
  const [revealed, setRevealed] = useState<number | null>(null);
  const now = useNow();
  const shown = version.version;
  const readOnly = shown !== head;
  const cls = selection.class ?? startClass(version.classes) ?? "";
  const row = version.classes.find((other) => other.class === cls);
  const footing = useMemo(() => ({ etag, version: head }), [etag, head]);

  const detail = useQuery(classQuery(ensemble.id, shown, cls === "" ? null : cls));
  const conceptMap = useQuery(conceptMapQuery(ensemble.conceptMapId));
  const hasImages = conceptMap.data?.hasImages ?? false;
  const [basket, dispatch] = useBasket(ensemble.id, cls);
  const constraints = useMemo(() => constraintsOf(basket), [basket]);
  const preview = usePreview(
    ensemble.id,
    cls,
    readOnly || constraints.length === 0 ? null : { baseVersion: head, constraints },
  );
  const wishes = useMemo(() => new Map(basket.items.map((item) => [item.index, item.kind])), [basket]);
  const after = useMemo(
    () => new Map(preview.preview?.weights.map((weight) => [weight.index, weight.after])),
    [preview.preview],
  );

  const joining = useMemo(
    () => newcomers(detail.data?.weights ?? [], preview.preview?.weights ?? [], basket.items),
    [detail.data, preview.preview, basket],
  );

  const latest = version.constraints.reduce<ClassConstraints | null>(
    (newest, tuning) => (newest === null || tuning.at > newest.at ? tuning : newest),
    null,
  );
  useHotkeys([
    [
      "mod+Z",
      () => {
        if (!readOnly && latest) setWithdrawing(latest);
      },
    ],
  ]);

  const closeImage = useCallback(() => select({ image: null }), [select]);
  const openImage = (sha: string) => select({ image: sha });
  const tune = (index: number, concept: string, kind: ConstraintKind) => {
    if (wishes.get(index) === kind) dispatch({ type: "remove", index });
    else dispatch({ type: "add", index, concept, kind, weight: detail.data?.weights[index] ?? 0 });
  };

  return (
    <div className={classes.page}>
      <VisuallyHidden component="h1">{ensemble.name}</VisuallyHidden>
      <ConfigurationStrip
        project={project}
        ensemble={ensemble}
        conceptMap={conceptMap.data}
        version={version}
      />
      {readOnly && <VersionBanner shown={shown} head={head} onLeave={() => select({ version: null })} />}
      <div className={classes.views}>
        <div className={classes.left}>
          {selection.image !== null && cls !== "" ? (
            <div className={classes.opened}>
              <ImagePanel
                ensemble={ensemble.id}
                version={shown}
                cls={cls}
                sha={selection.image}
                hasImages={hasImages}
                concept={selection.concept}
                wishes={wishes}
                readOnly={readOnly}
                onClose={closeImage}
                onConcept={(concept) => select({ concept })}
                onTune={tune}
              />
            </div>
          ) : (
            <>
              <Panel
                title="Classes"
                note={classesNote(version, readOnly)}
                footer={
                  row && (
                    <SubsetChips
                      row={row}
                      chosen={selection.subset}
                      onChoose={(subset) => select({ subset })}
                    />
                  )
                }
              >
                <ClassTable version={version} chosen={cls} onChoose={(next) => select({ class: next })} />
              </Panel>
              {detail.data ? (
                <ConceptPanel
                  key={cls}
                  detail={detail.data}
                  conceptMap={conceptMap.data}
                  conceptMapId={ensemble.conceptMapId}
                  chosen={selection.concept}
                  revealed={revealed}
                  wishes={wishes}
                  after={after}
                  newcomers={joining}
                  readOnly={readOnly}
                  onChoose={(concept) => select({ concept })}
                  onTune={(concept, kind) => tune(concept.index, concept.name, kind)}
                  onOpenImage={openImage}
                />
              ) : (
                <Panel title="Concepts">
                  {detail.isError ? (
                    <Failure
                      what="This class could not be read"
                      error={detail.error}
                      onRetry={() => void detail.refetch()}
                    />
                  ) : (
                    <LoadingRows rows={8} height={30} />
                  )}
                </Panel>
              )}
            </>
          )}
          <div className={classes.wide}>
            <InstancePanel
              ensemble={ensemble.id}
              version={shown}
              cls={cls}
              hasImages={hasImages}
              subset={selection.subset}
              openImage={selection.image}
              onOpen={openImage}
            />
          </div>
        </div>
        <div className={classes.right}>
          {detail.data ? (
            <TuningPanel
              key={cls}
              ensemble={ensemble}
              footing={footing}
              detail={detail.data}
              tunings={version.constraints.filter((tuning) => tuning.class === cls)}
              basket={basket}
              dispatch={dispatch}
              preview={preview}
              hasImages={hasImages}
              readOnly={readOnly}
              actor={actor}
              now={now}
              onShowConcept={(concept) => select({ concept })}
              onOpenImage={openImage}
              onWithdraw={setWithdrawing}
            />
          ) : (
            <Panel title="Tune">
              <Empty title="Choose a class" icon="up" />
            </Panel>
          )}
          <ProvenancePanel
            ensemble={ensemble}
            shown={shown}
            now={now}
            comparing={comparing}
            onCompare={setComparing}
            onLook={(next) => select({ version: next === head ? null : next })}
          />
        </div>
      </div>
      <WorkbenchTour
        ensemble={ensemble}
        head={head}
        shownVersion={shown}
        shownClass={cls}
        selection={selection}
        preview={preview}
        comparing={comparing}
        onReveal={setRevealed}
      />
      {withdrawing && (
        <WithdrawDialog
          ensemble={ensemble.id}
          tuning={withdrawing}
          footing={footing}
          actor={actor}
          hasImages={hasImages}
          onClose={() => setWithdrawing(null)}
          onOpenImage={openImage}
        />
      )}
    </div>
  );
}
