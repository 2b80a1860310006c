import { Button } from "@mantine/core";
import { Fragment } from "react";
import { verdict } from "@/charts/interval/layout";
import { IntervalView } from "@/charts/interval/view";
import { imageUrl } from "@/lib/api/images";
import { messageOf } from "@/lib/api/problem";
import type { Preview } from "@/lib/api/student-types";
import { counted, points, signed, signedPoints } from "@/lib/format";
import { newlyUsed } from "@/lib/newly-used";
import { useTaughtBy } from "@/lib/taught-by";
import { anchor } from "@/ui/anchor";
import { Icon } from "@/ui/icons";
import type { PreviewState } from "../api/preview-feed";
import classes from "./Tuning.module.css";

interface PreviewCardProps {
  state: PreviewState;
  /** Whether there are pictures to show. */
  hasImages: boolean;
  onOpen: (sha: string) => void;
  /** Shows a concept in the list; without it their names stand alone. */
  onShow?: (concept: number) => void;
  /** Asks again for what failed. */
  onRetry: () => void;
}

/** What the refit would bring, before anything is written. */
export function PreviewCard({ state, hasImages, onOpen, onShow, onRetry }: PreviewCardProps) {
  const { preview, error, behind, away } = state;
  const { short } = useTaughtBy();
  if (error !== null || (away && !preview)) {
    return (
      <div className={classes.preview}>
        <Trouble error={error} onRetry={onRetry} />
      </div>
    );
  }
  if (!preview) return null;
  return (
    <section
      className={`${classes.preview} ${behind ? classes.behind : ""}`}
      aria-label="Preview"
      {...anchor("preview")}
    >
      {away && <Trouble error={error} onRetry={onRetry} />}
      <div className={classes.figures}>
        <span className={classes.ap}>
          {points(preview.baseAp)} → {preview.approximate && preview.studentAp !== null && "about "}
          {points(preview.studentAp)}{" "}
          <small>
            AP, {short} {points(preview.teacherAp)}
          </small>
        </span>
        {preview.apChange && <IntervalView change={preview.apChange} width={92} />}
      </div>
      <p className={classes.line} role="status">
        {changeSentence(preview)}
      </p>
      <div className={classes.flips}>
        <Flips
          kind="fixed"
          count={preview.fixed}
          images={hasImages ? preview.fixedImages : []}
          onOpen={onOpen}
        />
        <Flips
          kind="broken"
          count={preview.broken}
          images={hasImages ? preview.brokenImages : []}
          onOpen={onOpen}
        />
      </div>
      <Gaining preview={preview} onShow={onShow} />
      <p className={classes.line}>
        Agreement with {short} {points(preview.sideEffects.agreement)} % (
        {signedPoints(preview.sideEffects.agreementChange)}) · mean probability{" "}
        {signedPoints(preview.sideEffects.meanProbabilityChange)} · {movedWeights(preview)} ·{" "}
        {Math.max(1, Math.round(preview.solveMs))} ms
      </p>
    </section>
  );
}

/** Why there is no newer preview; a server that is away is asked again by itself, or now. */
function Trouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <p className={`${classes.trouble} ${error === null ? "" : classes.problem}`} role="alert">
      <span>
        {error === null
          ? "The server is away; the preview follows by itself once it is back."
          : messageOf(error)}
      </span>
      <Button variant="default" size="compact-xs" onClick={onRetry}>
        Try again
      </Button>
    </p>
  );
}

/** Says plainly what the interval allows to say; it follows the other figures once the slider rests. */
function changeSentence({ apChange, approximate, studentAp, baseAp }: Preview) {
  if (studentAp === null || baseAp === null)
    return "This class has no positive on tune, so its AP is undefined: judge by the images.";
  if (approximate) {
    return (
      <>
        About {signedPoints(studentAp - baseAp)} points, from a sample of the images; the exact refit follows.
      </>
    );
  }
  if (!apChange) return <>{signedPoints(studentAp - baseAp)} points; the interval follows.</>;
  const range = `95 % interval ${signedPoints(apChange.low)} to ${signedPoints(apChange.high)}`;
  const words = { better: "Better", worse: "Worse", noise: "No better than noise" }[verdict(apChange)];
  return (
    <>
      <strong>{words}:</strong> {signedPoints(apChange.value)} points, {range}.
    </>
  );
}

/** Where the fit turns to when a reason is taken away: unused concepts that would get a weight, the strongest first. */
function Gaining({ preview, onShow }: { preview: Preview; onShow?: (concept: number) => void }) {
  const gained = newlyUsed(preview.weights);
  if (gained.length === 0) return null;
  return (
    <p className={classes.line}>
      Turns to{" "}
      {gained.slice(0, 2).map(({ index, concept, after }, place) => (
        <Fragment key={index}>
          {place > 0 && ", "}
          {onShow ? (
            <button type="button" className={classes.gained} onClick={() => onShow(index)}>
              {concept}
            </button>
          ) : (
            concept
          )}{" "}
          {signed(after)}
        </Fragment>
      ))}
      {gained.length > 2 && ` and ${gained.length - 2} more`}. What is no sign of the class can be excluded
      too.
    </p>
  );
}

function movedWeights(preview: Preview): string {
  const moved = preview.weights.filter((weight) => weight.before !== weight.after).length;
  return `${counted(moved, "weight")} moved`;
}

interface FlipsProps {
  kind: "fixed" | "broken";
  count: number;
  images: readonly string[];
  onOpen: (sha: string) => void;
}

function Flips({ kind, count, images, onOpen }: FlipsProps) {
  return (
    <div className={classes.flip}>
      <span className={classes[kind]}>
        <Icon name={kind === "fixed" ? "check" : "cross"} size={13} />
        {count} {kind}
      </span>
      <span className={classes.thumbs}>
        {images.slice(0, 3).map((sha) => (
          <button
            key={sha}
            type="button"
            className={classes.thumb}
            aria-label={`Open an image that would be ${kind}`}
            onClick={() => onOpen(sha)}
          >
            <img src={imageUrl(sha)} alt="" loading="lazy" />
          </button>
        ))}
      </span>
    </div>
  );
}
