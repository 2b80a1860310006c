import { useEffect, useRef } from "react";
import type { ClassConstraints, ClassDetail, Ensemble, Version } from "@/lib/api/student-types";
import { counted } from "@/lib/format";
import { Panel } from "@/ui/Panel";
import { scrollWithin } from "@/ui/scroll-within";
import { Empty } from "@/ui/States";
import type { LivePreview } from "../api/preview";
import { baseOf } from "../model/base";
import { constraintsOf, notReady } from "../model/basket";
import type { Footing } from "../model/commit";
import type { Draft, DraftAction } from "../model/draft";
import { ActiveConstraints } from "./ActiveConstraints";
import { BasketItemView } from "./BasketItemView";
import { CommitForm } from "./CommitForm";
import { FailedTunings } from "./FailedTunings";
import { PaperComparison } from "./PaperComparison";
import { PreviewCard } from "./PreviewCard";
import { StepButtons } from "./StepButtons";

interface TuningPanelProps {
  ensemble: Ensemble;
  version: Version;
  footing: Footing;
  detail: ClassDetail;
  draft: Draft;
  dispatch: (action: DraftAction) => void;
  preview: LivePreview;
  hasImages: boolean;
  readOnly: boolean;
  actor: string;
  now: number;
  onShowConcept: (concept: number) => void;
  onOpenImage: (sha: string) => void;
  onWithdraw: (tuning: ClassConstraints) => void;
}

/** A list whose last entry comes into sight when one was added; what is there from the start stays where it is. */
function useNewestInSight(length: number) {
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(length);
  useEffect(() => {
    const newest = list.current?.lastElementChild;
    if (length > before.current && newest instanceof HTMLElement) scrollWithin(newest);
    before.current = length;
  }, [length]);
  return list;
}

/** The basket of one class: wishes, their live preview, the reason and the commit. */
export function TuningPanel(props: TuningPanelProps) {
  const { ensemble, version, detail, draft, dispatch, preview, readOnly, footing } = props;
  const cls = detail.class;
  const basket = draft.now;
  const tunings = version.constraints.filter((tuning) => tuning.class === cls);
  const waiting = ensemble.pending.some((pending) => pending.class === cls && pending.state === "pending");
  const weights = new Map(preview.preview?.weights.map((weight) => [weight.index, weight]));
  const list = useNewestInSight(basket.items.length);

  const footer = basket.items.length > 0 && !readOnly && (
    <>
      <PreviewCard
        state={preview}
        hasImages={props.hasImages}
        onOpen={props.onOpenImage}
        onShow={props.onShowConcept}
        onRetry={preview.again}
      />
      <PaperComparison
        ensemble={ensemble}
        cls={cls}
        request={{ baseVersion: footing.version, constraints: constraintsOf(basket) }}
        usual={preview}
      />
      <CommitForm
        ensemble={ensemble}
        cls={cls}
        footing={footing}
        shown={baseOf(version, cls, ensemble.streamVersion)}
        basket={basket}
        dispatch={dispatch}
        blocked={waiting ? `A refit of ${cls} is on its way.` : (notReady(basket) ?? unseen(preview))}
        actor={props.actor}
      />
    </>
  );

  return (
    <Panel
      name="tune"
      title={`Tune ${cls}`}
      note={basket.items.length > 0 ? counted(basket.items.length, "concept") : undefined}
      actions={!readOnly && <StepButtons draft={draft} dispatch={dispatch} />}
      footer={footer || undefined}
    >
      {basket.items.length > 0 && (
        <ul ref={list} style={{ margin: 0, padding: 0, listStyle: "none" }} aria-label="Basket">
          {basket.items.map((item) => (
            <BasketItemView
              key={item.index}
              item={item}
              weight={detail.weights[item.index] ?? 0}
              preview={weights.get(item.index)}
              dispatch={dispatch}
              onShow={() => props.onShowConcept(item.index)}
            />
          ))}
        </ul>
      )}
      <FailedTunings ensemble={ensemble} cls={cls} footing={footing} />
      <ActiveConstraints
        tunings={tunings}
        now={props.now}
        readOnly={readOnly || waiting}
        onWithdraw={props.onWithdraw}
      />
      {basket.items.length === 0 && tunings.length === 0 && (
        <Empty title={readOnly ? "Nothing was tuned here" : "Nothing to tune yet"} icon="up">
          {readOnly
            ? "This class is as it was distilled in the version shown."
            : "Raise, lower or exclude a concept in the list. What that does to the class shows here at once; nothing is written before you commit."}
        </Empty>
      )}
    </Panel>
  );
}

/** Nobody commits what the preview could not show; it says itself what is wrong. */
function unseen({ error, away }: LivePreview): string | null {
  if (away) return "Waiting for the server.";
  return error === null ? null : "";
}
