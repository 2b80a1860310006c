import { useState } from "react";
import { DemoAbsent } from "./DemoAbsent";
import { DemoReady } from "./DemoReady";
import { DemoSeeding } from "./DemoSeeding";
import { DemoStuck } from "./DemoStuck";
import { ResetDialog } from "./ResetDialog";
import { useDemo } from "./use-demo";
import { useHidden } from "./use-hidden";

interface DemoCardProps {
  /** What the way into the tour is called, given the demo's students. */
  tourWord: (ensemble: string) => string;
}

/** The demo on the page of all projects: being prepared, ready, or stuck with a way on. */
export function DemoCard({ tourWord }: DemoCardProps) {
  const demo = useDemo();
  const current = demo?.current ?? null;
  const [hidden, hide] = useHidden(current?.projectId ?? "");
  const [resetting, setResetting] = useState(false);
  if (!demo?.enabled || hidden) return null;
  return (
    <>
      {current === null && <DemoAbsent />}
      {current?.state === "seeding" && <DemoSeeding demo={current} />}
      {(current?.state === "failed" || current?.state === "cancelled") && (
        <DemoStuck demo={current} onReset={() => setResetting(true)} onHide={hide} />
      )}
      {current?.state === "ready" && (
        <DemoReady demo={current} tourWord={tourWord} onReset={() => setResetting(true)} onHide={hide} />
      )}
      {resetting && <ResetDialog onClose={() => setResetting(false)} />}
    </>
  );
}
