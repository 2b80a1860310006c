import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useSearchParams } from "react-router";
import { Tour } from "@/features/tour/components/Tour";
import type { Offer } from "@/features/tour/model/step";
import { gather, tellable } from "@/features/tour/model/gather";
import { tours } from "@/features/tour/model/tour-store";
import { story } from "@/features/tour/story";
import type { PreviewState } from "@/features/tuning/api/preview-feed";
import { baseOf } from "@/features/tuning/model/base";
import { wishesOf } from "@/features/tuning/model/basket";
import { useDraft } from "@/features/tuning/model/basket-store";
import { classQuery, explanationQuery, versionQuery } from "@/lib/api/queries/ensembles";
import { vocabularyQuery } from "@/lib/api/queries/inputs";
import type { Ensemble } from "@/lib/api/student-types";
import type { Selection } from "@/lib/url-state/selection";
import { coachPlace, helpPlace } from "../places";

interface WorkbenchTourProps {
  ensemble: Ensemble;
  head: number;
  shownVersion: number;
  shownClass: string;
  selection: Selection;
  preview: PreviewState;
  comparing: boolean;
  onReveal: (concept: number | null) => void;
}

/** Tells the tour what is the case in the workbench, where the story's class is. */
export function WorkbenchTour(props: WorkbenchTourProps) {
  const { ensemble } = props;
  const vocabulary = useQuery({
    ...vocabularyQuery(ensemble.conceptMapId),
    enabled: ensemble.classes.includes(story.class),
  });
  if (!vocabulary.data || !tellable(ensemble.classes, vocabulary.data.items)) return null;
  return <Told {...props} vocabulary={vocabulary.data.items} />;
}

type ToldProps = WorkbenchTourProps & { vocabulary: Parameters<typeof tellable>[1] };

function Told({
  ensemble,
  head,
  shownVersion,
  shownClass,
  selection,
  preview,
  comparing,
  vocabulary,
  onReveal,
}: ToldProps) {
  const cls = story.class;
  const newest = useQuery(versionQuery(ensemble.id, head)).data;
  const detail = useQuery(classQuery(ensemble.id, newest?.version ?? null, cls)).data;
  const about = shownClass === cls ? selection.image : null;
  const explanation = useQuery(explanationQuery(ensemble.id, shownVersion, about, cls)).data;
  const [{ now: basket }, dispatch] = useDraft(ensemble.id, cls);
  const shownPreview = shownClass === cls ? preview.preview : null;
  useStartByAddress(ensemble.id);

  const facts = useMemo(
    () =>
      newest && detail
        ? gather({
            ensemble,
            newest,
            detail,
            vocabulary,
            shownClass,
            shownVersion,
            selection,
            explanation,
            wishes: new Map(basket.items.map(({ index, kind }) => [index, kind])),
            preview: shownPreview,
            comparing,
          })
        : null,
    [
      ensemble,
      newest,
      detail,
      vocabulary,
      shownClass,
      shownVersion,
      selection,
      explanation,
      basket,
      shownPreview,
      comparing,
    ],
  );
  const take = ({ kind, concepts }: Offer) => {
    if (!newest) return;
    const wishes = concepts.map(({ index, name }) => ({
      index,
      concept: name,
      kind,
      strength: null,
      value: null,
    }));
    const base = baseOf(newest, cls, ensemble.streamVersion);
    dispatch({ type: "apply", items: wishesOf(wishes), reason: "", base });
  };
  return (
    <Tour
      ensemble={ensemble.id}
      facts={facts}
      into={coachPlace}
      home={helpPlace}
      onReveal={onReveal}
      onOffer={take}
    />
  );
}

/** An address with `tour=start` begins the tour, once. */
function useStartByAddress(ensemble: string): void {
  const [query, setQuery] = useSearchParams();
  const asked = query.get("tour") === "start";
  useEffect(() => {
    if (!asked) return;
    tours.dispatch(ensemble, { type: "start" });
    setQuery(
      (now) => {
        now.delete("tour");
        return now;
      },
      { replace: true },
    );
  }, [asked, ensemble, setQuery]);
}
