import { useCallback, useMemo } from "react";
import { newcomers, type Newcomer } from "@/features/concepts/model/rows";
import { usePreview } from "@/features/tuning/api/preview";
import { baseOf } from "@/features/tuning/model/base";
import { constraintsOf } from "@/features/tuning/model/basket";
import { useDraft } from "@/features/tuning/model/basket-store";
import type { ClassDetail, ConstraintKind, Ensemble, Version } from "@/lib/api/student-types";

/** The draft of one class with its preview, and what other views show of it. */
export function useTuning(
  ensemble: Ensemble,
  version: Version,
  cls: string,
  detail: ClassDetail | undefined,
  readOnly: boolean,
) {
  const [draft, dispatch] = useDraft(ensemble.id, cls);
  const basket = draft.now;
  const constraints = useMemo(() => constraintsOf(basket), [basket]);
  const asked = readOnly || constraints.length === 0 ? null : { baseVersion: version.version, constraints };
  const preview = usePreview(ensemble.id, cls, asked);
  const weights = preview.preview?.weights;

  // A moved slider is no other wish: the list of concepts stays as it is.
  const wished = JSON.stringify(basket.items.map((item) => [item.index, item.kind]));
  const wishes = useMemo(() => new Map(JSON.parse(wished) as [number, ConstraintKind][]), [wished]);
  const after = useMemo(() => new Map(weights?.map((weight) => [weight.index, weight.after])), [weights]);
  const joined = JSON.stringify(newcomers(detail?.weights ?? [], weights ?? [], basket.items));
  const joining = useMemo(() => JSON.parse(joined) as Newcomer[], [joined]);
  const base = useMemo(
    () => baseOf(version, cls, ensemble.streamVersion),
    [version, cls, ensemble.streamVersion],
  );
  /** Puts a wish into the basket, or takes the same wish out of it. */
  const tune = useCallback(
    (index: number, concept: string, kind: ConstraintKind) => {
      if (wishes.get(index) === kind) dispatch({ type: "remove", index });
      else dispatch({ type: "add", index, concept, kind, weight: detail?.weights[index] ?? 0, base });
    },
    [wishes, dispatch, detail, base],
  );
  return { draft, dispatch, preview, wishes, after, joining, tune };
}
