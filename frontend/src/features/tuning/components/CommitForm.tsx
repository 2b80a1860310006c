import { Button, Textarea } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ensembleQuery } from "@/lib/api/queries/ensembles";
import type { Ensemble, TimelineEntry } from "@/lib/api/student-types";
import { anchor } from "@/ui/anchor";
import { useCommitTuning } from "../api/commit-tuning";
import { baseAfter, type Base } from "../model/base";
import { constraintsOf, type Basket } from "../model/basket";
import type { DraftAction } from "../model/draft";
import { Conflict, type Footing } from "../model/commit";
import { ConflictDialog } from "./ConflictDialog";
import { MovedGround } from "./MovedGround";
import { useMovedGround } from "./use-ground";
import classes from "./Tuning.module.css";

interface CommitFormProps {
  ensemble: Ensemble;
  cls: string;
  footing: Footing;
  /** What the preview is of. */
  shown: Base;
  basket: Basket;
  dispatch: (action: DraftAction) => void;
  /** Why nothing can be committed now, or null. */
  blocked: string | null;
  actor: string;
}

/** The reason and the commit. What is committed stands on exactly what was seen: a changed class wants a person's word first. */
export function CommitForm({
  ensemble,
  cls,
  footing,
  shown,
  basket,
  dispatch,
  blocked,
  actor,
}: CommitFormProps) {
  const client = useQueryClient();
  const [conflict, setConflict] = useState<TimelineEntry[] | null>(null);
  const commit = useCommitTuning(ensemble.id, () => dispatch({ type: "committed" }));
  const since = useMovedGround(ensemble.id, cls, basket.base, shown);

  const send = () => {
    if (blocked !== null || commit.isPending) return;
    if (since !== null) setConflict(since);
    else
      commit.mutate(
        { cls, constraints: constraintsOf(basket), reason: basket.reason.trim(), footing, actor },
        { onError: (error) => setConflict(error instanceof Conflict ? error.since : null) },
      );
  };
  const agree = () => {
    setConflict(null);
    dispatch({
      type: "stand",
      base: since !== null ? shown : baseAfter(basket.base ?? shown, conflict ?? [], cls),
    });
    commit.reset();
    void client.invalidateQueries({ queryKey: ensembleQuery(ensemble.id).queryKey });
  };
  useHotkeys([["mod+Enter", send]], []);

  return (
    <>
      {since !== null && (
        <MovedGround
          cls={cls}
          from={basket.base?.version ?? 0}
          to={shown.version}
          since={since}
          onAgree={agree}
        />
      )}
      <form
        className={classes.form}
        {...anchor("commit")}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Textarea
          {...anchor("reason")}
          size="xs"
          aria-label="Reason"
          placeholder="Why? The reason stays with the version."
          autosize
          minRows={1}
          maxRows={3}
          value={basket.reason}
          onChange={(event) => dispatch({ type: "reason", reason: event.currentTarget.value })}
        />
        {commit.error && !(commit.error instanceof Conflict) && (
          <p className={classes.problem} role="alert">
            {commit.error.message}
          </p>
        )}
        <div className={classes.formRow}>
          <Button
            type="submit"
            disabled={blocked !== null}
            loading={commit.isPending}
            aria-keyshortcuts="Control+Enter"
          >
            Commit
          </Button>
          <Button variant="subtle" color="gray" onClick={() => dispatch({ type: "clear" })}>
            Clear
          </Button>
          <span className={classes.why}>{blocked}</span>
        </div>
      </form>
      {conflict && (
        <ConflictDialog cls={cls} since={conflict} onClose={() => setConflict(null)} onRefresh={agree} />
      )}
    </>
  );
}
