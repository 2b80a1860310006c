import { Button, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ensembleQuery } from "@/lib/api/queries/ensembles";
import type { ClassConstraints, ClassDetail, Ensemble } from "@/lib/api/student-types";
import { counted } from "@/lib/format";
import { anchor } from "@/ui/anchor";
import { Panel } from "@/ui/Panel";
import { Empty } from "@/ui/States";
import { useCommitTuning } from "../api/commit-tuning";
import type { PreviewState } from "../api/preview";
import { constraintsOf, notReady, type Basket, type BasketAction } from "../model/basket";
import { Conflict, type Footing } from "../model/commit";
import { ActiveConstraints } from "./ActiveConstraints";
import { BasketItemView } from "./BasketItemView";
import { ConflictDialog } from "./ConflictDialog";
import { PaperComparison } from "./PaperComparison";
import { PreviewCard } from "./PreviewCard";
import classes from "./Tuning.module.css";

interface TuningPanelProps {
  ensemble: Ensemble;
  footing: Footing;
  detail: ClassDetail;
  tunings: ClassConstraints[];
  basket: Basket;
  dispatch: (action: BasketAction) => void;
  preview: PreviewState;
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
    if (length > before.current) list.current?.lastElementChild?.scrollIntoView({ block: "nearest" });
    before.current = length;
  }, [length]);
  return list;
}

/** The basket of one class: wishes, their live preview, the reason and the commit. */
export function TuningPanel(props: TuningPanelProps) {
  const { ensemble, detail, basket, dispatch, preview, readOnly, footing } = props;
  const cls = detail.class;
  const client = useQueryClient();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const commit = useCommitTuning(ensemble.id, () => dispatch({ type: "clear" }));
  const waiting = ensemble.pending.some((pending) => pending.class === cls && pending.state === "pending");
  const blocked = waiting ? `A refit of ${cls} is on its way.` : notReady(basket);
  const weights = new Map(preview.preview?.weights.map((weight) => [weight.index, weight]));

  const list = useNewestInSight(basket.items.length);

  const send = () =>
    commit.mutate(
      { cls, constraints: constraintsOf(basket), reason: basket.reason.trim(), footing, actor: props.actor },
      { onError: (error) => setConflict(error instanceof Conflict ? error : null) },
    );
  const refresh = () => {
    setConflict(null);
    commit.reset();
    void client.invalidateQueries({ queryKey: ensembleQuery(ensemble.id).queryKey });
  };

  const footer = basket.items.length > 0 && !readOnly && (
    <>
      <PreviewCard
        state={preview}
        hasImages={props.hasImages}
        onOpen={props.onOpenImage}
        onShow={props.onShowConcept}
      />
      <PaperComparison
        ensemble={ensemble}
        cls={cls}
        request={{ baseVersion: footing.version, constraints: constraintsOf(basket) }}
        usual={preview}
      />
      <form
        className={classes.form}
        {...anchor("commit")}
        onSubmit={(event) => {
          event.preventDefault();
          if (blocked === null) send();
        }}
      >
        <Textarea
          size="xs"
          aria-label="Reason"
          placeholder="Why? The reason stays with the version."
          autosize
          minRows={1}
          maxRows={3}
          value={basket.reason}
          onChange={(event) => dispatch({ type: "reason", reason: event.currentTarget.value })}
        />
        {commit.error && !conflict && (
          <p className={classes.problem} role="alert">
            {commit.error.message}
          </p>
        )}
        <div className={classes.formRow}>
          <Button
            type="submit"
            disabled={blocked !== null || preview.error != null}
            loading={commit.isPending}
          >
            Commit
          </Button>
          <Button variant="subtle" color="gray" onClick={() => dispatch({ type: "clear" })}>
            Clear
          </Button>
          <span className={classes.why}>{blocked}</span>
        </div>
      </form>
    </>
  );

  return (
    <Panel
      name="tune"
      title={`Tune ${cls}`}
      note={basket.items.length > 0 ? counted(basket.items.length, "concept") : undefined}
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
      <ActiveConstraints
        tunings={props.tunings}
        now={props.now}
        readOnly={readOnly || waiting}
        onWithdraw={props.onWithdraw}
      />
      {basket.items.length === 0 && props.tunings.length === 0 && (
        <Empty title={readOnly ? "Nothing was tuned here" : "Nothing to tune yet"} icon="up">
          {readOnly
            ? "This class is as it was distilled in the version shown."
            : "Raise, lower or exclude a concept in the list. What that does to the class shows here at once; nothing is written before you commit."}
        </Empty>
      )}
      {conflict && (
        <ConflictDialog cls={cls} conflict={conflict} onClose={() => setConflict(null)} onRefresh={refresh} />
      )}
    </Panel>
  );
}
