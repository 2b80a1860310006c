import { Button, CloseButton, VisuallyHidden } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { useEffect, useId, useRef, useState } from "react";
import { Icon } from "@/ui/icons";
import type { Detour } from "../model/detour";
import type { Place } from "../model/place";
import { tours } from "../model/tour-store";
import type { Offer, Words } from "../model/step";
import { Rich, spoken } from "./Rich";
import { Task } from "./Task";
import { wayBack } from "./TourButton";
import { usePlace } from "./use-place";
import classes from "./Coach.module.css";

interface CoachProps {
  words: Words;
  detour: Detour | null;
  done: boolean;
  at: number;
  total: number;
  /** The person asked for the tour: the panel takes the focus. */
  awaited: boolean;
  /** Where the focus goes when the tour is over, if the panel has it. */
  home: string;
  onOffer: (offer: Offer) => void;
  onNext: () => void;
  onBack: () => void;
  onLeave: () => void;
}

/** One step of the tour: a panel beside what it talks about, and rings around that. The page stays usable. */
export function Coach(props: CoachProps) {
  const { words, detour, done, at, total, awaited } = props;
  const { offer } = words;
  const panel = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const placed = usePlace(panel, detour?.anchors ?? words.anchors, words.clear ?? []);
  const place = placed?.place;
  const task = detour === null ? words.task : undefined;
  const open = task === undefined || done;

  useEffect(() => {
    if (!awaited) return;
    title.current?.focus();
    tours.arrived();
  }, [awaited]);

  const last = at === total - 1;
  const releaseFocus = () => {
    if (!panel.current?.contains(document.activeElement)) return;
    document.querySelector<HTMLElement>(last ? props.home : wayBack)?.focus();
  };
  const leave = () => {
    releaseFocus();
    props.onLeave();
  };
  useWindowEvent("keydown", (event) => {
    if (event.key !== "Escape" || !panel.current?.contains(document.activeElement)) return;
    event.preventDefault();
    leave();
  });
  const goOn = () => {
    if (last) releaseFocus();
    props.onNext();
  };

  return (
    <>
      {placed?.targets.map((rect, place) => (
        <div
          key={`${at} ${place}`}
          className={classes.ring}
          style={{ left: rect.left - 3, top: rect.top - 3, width: rect.width + 6, height: rect.height + 6 }}
        />
      ))}
      <aside
        ref={panel}
        className={`${classes.panel} ${place ? "" : classes.unplaced}`}
        style={place ? { transform: `translate(${place.left}px, ${place.top}px)` } : undefined}
        aria-labelledby={id}
      >
        {place?.side && (
          <span className={`${classes.arrow} ${classes[place.side]}`} style={arrowStyle(place)} />
        )}
        <header className={classes.head}>
          <span className={classes.count}>
            Tour · step {at + 1} of {total}
          </span>
          <CloseButton size="sm" aria-label="Leave the tour" onClick={leave} />
        </header>
        <h2 id={id} ref={title} tabIndex={-1} className={classes.title}>
          {words.title}
        </h2>
        {words.text.map((text) => (
          <p key={text} className={classes.text}>
            <Rich text={text} />
          </p>
        ))}
        {detour && (
          <p className={classes.detour}>
            <Icon name="warning" size={14} />
            {detour.text}
          </p>
        )}
        {task !== undefined && (
          <Task text={task} checks={words.checks ?? []} done={done}>
            {offer && (
              <Button variant="light" size="compact-xs" mt={8} ml={23} onClick={() => props.onOffer(offer)}>
                {offer.label}
              </Button>
            )}
          </Task>
        )}
        <footer className={classes.foot}>
          <span className={classes.dots} aria-hidden>
            {Array.from({ length: total }, (_, place) => (
              <span
                key={place}
                className={place === at ? classes.now : place < at ? classes.past : undefined}
              />
            ))}
          </span>
          {at > 0 && (
            <Button variant="subtle" color="gray" onClick={props.onBack}>
              Back
            </Button>
          )}
          <Button variant={open ? "filled" : "default"} onClick={goOn}>
            {nextWord(at, total, open)}
          </Button>
        </footer>
        <VisuallyHidden role="status">
          <Announcement
            key={`${at} ${detour?.text}`}
            text={[
              `Step ${at + 1} of ${total}: ${words.title}.`,
              ...(detour ? [detour.text] : [...words.text, task ?? ""]),
            ].join(" ")}
          />
        </VisuallyHidden>
      </aside>
    </>
  );
}

function nextWord(at: number, total: number, open: boolean): string {
  if (at === 0) return "Start";
  if (at === total - 1) return "Finish";
  return open ? "Next" : "Skip step";
}

/** What is said when a step begins or something comes in its way; figures that change later are not said again. */
function Announcement({ text }: { text: string }) {
  const [said] = useState(text);
  return spoken(said);
}

function arrowStyle({ side, arrow }: Place) {
  return side === "left" || side === "right" ? { top: arrow } : { left: arrow };
}
