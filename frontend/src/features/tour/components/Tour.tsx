import { Portal } from "@mantine/core";
import { useEffect, useSyncExternalStore } from "react";
import { detour } from "../model/detour";
import type { TourFacts } from "../model/facts";
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
}

/** Offers the tour of an ensemble, and leads through it once somebody has asked for it. */
export function Tour({ ensemble, facts, into, home }: TourProps) {
  const [progress, dispatch] = useTour(ensemble);
  const awaited = useSyncExternalStore(tours.watch, tours.awaited);
  const unseen = progress.seen === null;

  useEffect(() => tours.offer(ensemble), [ensemble]);
  useEffect(() => {
    if (facts) dispatch({ type: "look", facts });
  }, [facts, dispatch, unseen, progress.status]);

  const step = steps[progress.at];
  if (progress.status !== "open" || !facts || !step) return null;
  const memory = { before: progress.before ?? facts.inForce, made: progress.made };
  return (
    <Portal target={into} reuseTargetNode>
      <Coach
        words={step.say(facts, memory)}
        detour={detour(step, facts, memory)}
        done={step.done?.(facts, memory) ?? true}
        at={progress.at}
        total={steps.length}
        awaited={awaited}
        home={home}
        onNext={() => dispatch({ type: "next" })}
        onBack={() => dispatch({ type: "back" })}
        onLeave={() => dispatch({ type: "leave" })}
      />
    </Portal>
  );
}
