import { Portal } from "@mantine/core";
import { useEffect, useSyncExternalStore } from "react";
import { detour } from "../model/detour";
import type { TourFacts } from "../model/facts";
import type { Offer } from "../model/step";
import { steps } from "../model/steps";
import { tours } from "../model/tour-store";
import { useTour } from "../model/use-tour";
import { Coach } from "./Coach";

interface TourProps {
  ensemble: string;
  /** What is the case; null while something of it is not known yet. */
  facts: TourFacts | null;
  /** Where on the page the panel is drawn. */
  into: string;
  /** Where the focus goes when it has ended. */
  home: string;
  /** Which concept the tour speaks of, for the list to bring into sight; null for none. */
  onReveal: (concept: number | null) => void;
  /** Puts wishes into the basket of the story's class, as one step. */
  onOffer: (offer: Offer) => void;
}

/** Offers the tour of an ensemble, and leads through it once somebody has asked for it. */
export function Tour({ ensemble, facts, into, home, onReveal, onOffer }: TourProps) {
  const [progress, dispatch] = useTour(ensemble);
  const awaited = useSyncExternalStore(tours.watch, tours.awaited);
  const unseen = progress.seen === null;

  useEffect(() => tours.offer(ensemble), [ensemble]);
  useEffect(() => {
    if (facts) dispatch({ type: "look", facts });
  }, [facts, dispatch, unseen, progress.status]);

  const step = progress.status === "open" ? steps[progress.at] : undefined;
  const memory = {
    before: progress.before ?? facts?.inForce ?? [],
    made: progress.made,
    unraised: progress.unraised,
  };
  const words = facts ? step?.say(facts, memory) : undefined;
  const away = facts && step ? detour(step, facts, memory) : null;
  const reveal = away ? null : (words?.reveal ?? null);
  useEffect(() => onReveal(reveal), [reveal, onReveal]);
  if (!facts || !step || !words) return null;
  return (
    <Portal target={into} reuseTargetNode>
      <Coach
        words={words}
        detour={away}
        done={step.done?.(facts, memory) ?? true}
        at={progress.at}
        total={steps.length}
        awaited={awaited}
        home={home}
        onOffer={onOffer}
        onNext={() => dispatch({ type: "next" })}
        onBack={() => dispatch({ type: "back" })}
        onLeave={() => dispatch({ type: "leave" })}
      />
    </Portal>
  );
}
