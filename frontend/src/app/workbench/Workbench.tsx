import { VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { memo, useCallback, useMemo, useState } from "react";
import { ConfigurationStrip } from "@/features/configuration/components/ConfigurationStrip";
import { ImagePanel } from "@/features/instances/components/ImagePanel";
import { InstancePanel } from "@/features/instances/components/InstancePanel";
import { ProvenancePanel } from "@/features/provenance/components/ProvenancePanel";
import { VersionBanner } from "@/features/provenance/components/VersionBanner";
import { ClassTable } from "@/features/students/components/ClassTable";
import { SubsetChips } from "@/features/students/components/SubsetChips";
import { startClass } from "@/features/students/model/class-order";
import { FailedTuning } from "@/features/tuning/components/FailedTuning";
import { TuningPanel } from "@/features/tuning/components/TuningPanel";
import { WithdrawDialog } from "@/features/tuning/components/WithdrawDialog";
import { classQuery } from "@/lib/api/queries/ensembles";
import { conceptMapQuery } from "@/lib/api/queries/inputs";
import type {
  ClassConstraints,
  ConstraintKind,
  Ensemble,
  PendingTuning,
  Version,
} from "@/lib/api/student-types";
import { unlabelled } from "@/lib/labelled";
import { TaughtBy } from "@/lib/taught-by";
import { useNow } from "@/lib/use-now";
import { useSelection } from "@/lib/url-state/use-selection";
import { Panel } from "@/ui/Panel";
import { Empty } from "@/ui/States";
import { ConceptView } from "./ConceptView";
import { useApplyAgain } from "./use-apply-again";
import { useTuning } from "./use-tuning";
import { useUndoKeys } from "./use-undo-keys";
import classes from "./Workbench.module.css";
import { WorkbenchTour } from "./WorkbenchTour";

// Views that show nothing of the draft stay as they are while a slider moves.
const Strip = memo(ConfigurationStrip);
const Classes = memo(ClassTable);
const Concepts = memo(ConceptView);
const Gallery = memo(InstancePanel);
const Provenance = memo(ProvenancePanel);

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
  // While a newer version loads the one before stays in view, and it is the one that wishes are about.
  const readOnly = selection.version !== null && selection.version !== head;
  const cls = selection.class ?? startClass(version.classes) ?? "";
  const row = version.classes.find((other) => other.class === cls);
  const footing = useMemo(() => ({ etag, version: shown }), [etag, shown]);

  const detail = useQuery(classQuery(ensemble.id, shown, cls === "" ? null : cls));
  const conceptMap = useQuery(conceptMapQuery(ensemble.conceptMapId));
  const hasImages = conceptMap.data?.hasImages ?? false;
  const { draft, dispatch, preview, wishes, after, joining, tune } = useTuning(
    ensemble,
    version,
    cls,
    detail.data,
    readOnly,
  );
  const latest = version.constraints.reduce<ClassConstraints | null>(
    (newest, tuning) => (newest === null || tuning.at > newest.at ? tuning : newest),
    null,
  );
  useUndoKeys(draft, dispatch, () => {
    if (!readOnly && latest) setWithdrawing(latest);
  });

  const applyAgain = useApplyAgain(ensemble, head, select);
  const closeImage = useCallback(() => select({ image: null }), [select]);
  const openImage = useCallback((sha: string) => select({ image: sha }), [select]);
  const chooseClass = useCallback((next: string) => select({ class: next }), [select]);
  const chooseConcept = useCallback((concept: number | null) => select({ concept }), [select]);
  const tuneConcept = useCallback(
    (concept: { index: number; name: string }, kind: ConstraintKind) =>
      tune(concept.index, concept.name, kind),
    [tune],
  );
  const look = useCallback(
    (next: number) => select({ version: next === head ? null : next }),
    [select, head],
  );
  const failure = useCallback(
    (failed: PendingTuning) => <FailedTuning ensemble={ensemble.id} footing={footing} failed={failed} />,
    [ensemble.id, footing],
  );

  return (
    <TaughtBy value={ensemble.teacherFrom}>
      <div className={classes.page}>
        <VisuallyHidden component="h1">{ensemble.name}</VisuallyHidden>
        <Strip project={project} ensemble={ensemble} conceptMap={conceptMap.data} version={version} />
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
                <div className={classes.classes}>
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
                    <Classes
                      version={version}
                      chosen={cls}
                      onChoose={chooseClass}
                      teacherFrom={ensemble.teacherFrom}
                    />
                  </Panel>
                </div>
                <div className={classes.concepts}>
                  <Concepts
                    detail={detail}
                    conceptMap={conceptMap.data}
                    conceptMapId={ensemble.conceptMapId}
                    chosen={selection.concept}
                    revealed={revealed}
                    wishes={wishes}
                    after={after}
                    newcomers={joining}
                    readOnly={readOnly}
                    onChoose={chooseConcept}
                    onTune={tuneConcept}
                    onOpenImage={openImage}
                  />
                </div>
              </>
            )}
            <div className={classes.gallery}>
              <Gallery
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
            <div className={classes.tune}>
              {detail.data ? (
                <TuningPanel
                  key={cls}
                  ensemble={ensemble}
                  version={version}
                  footing={footing}
                  detail={detail.data}
                  draft={draft}
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
            </div>
            <div className={classes.provenance}>
              <Provenance
                ensemble={ensemble}
                shown={shown}
                now={now}
                comparing={comparing}
                onCompare={setComparing}
                onLook={look}
                onApply={applyAgain}
                failure={failure}
              />
            </div>
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
    </TaughtBy>
  );
}
