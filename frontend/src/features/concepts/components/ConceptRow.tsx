import { ActionIcon, Tooltip } from "@mantine/core";
import { memo, type KeyboardEvent } from "react";
import { DivergingBarView } from "@/charts/diverging-bars/view";
import type { ConstraintKind } from "@/lib/api/student-types";
import { plain, signed } from "@/lib/format";
import { anchor } from "@/ui/anchor";
import { Icon, type IconName } from "@/ui/icons";
import type { ConceptRowData } from "../model/rows";
import { ExemplarRow } from "./Exemplars";
import classes from "./ConceptPanel.module.css";

interface RowProps {
  row: ConceptRowData;
  /** Its place in the list. */
  place: number;
  readOnly: boolean;
  onTune: (row: ConceptRowData, kind: ConstraintKind) => void;
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>, place: number) => void;
  onFocus: (place: number) => void;
  /** What the basket holds for this concept. */
  wish: ConstraintKind | undefined;
}

interface ConceptRowProps extends RowProps {
  conceptMapId: string;
  hasImages: boolean;
  extent: number;
  barWidth: number;
  start: number;
  chosen: boolean;
  /** Whether Tab stops here; in all other rows the arrows lead. */
  stop: boolean;
  after: number | undefined;
  onChoose: (index: number) => void;
}

const actions: { kind: ConstraintKind; icon: IconName; word: string; letter: string }[] = [
  { kind: "raise", icon: "up", word: "Raise", letter: "R" },
  { kind: "lower", icon: "down", word: "Lower", letter: "L" },
  { kind: "exclude", icon: "ban", word: "Exclude", letter: "X" },
];

/** One concept: what it looks like, what it is called, how it weighs, and the ways to change that. */
export const ConceptRow = memo(function ConceptRow(props: ConceptRowProps) {
  const { row, place, after, chosen } = props;
  return (
    <div
      className={`${classes.row} ${props.hasImages ? "" : classes.plainRow} ${chosen ? classes.chosen : ""}`}
      style={{ transform: `translateY(${props.start}px)` }}
      role="listitem"
      {...anchor(`concept/${row.index}`)}
    >
      {props.hasImages && <ExemplarRow conceptMapId={props.conceptMapId} concept={row.index} />}
      <span style={{ minWidth: 0 }}>
        <button
          type="button"
          className={classes.name}
          title={row.name}
          aria-pressed={chosen}
          onClick={() => props.onChoose(row.index)}
          tabIndex={props.stop ? 0 : -1}
          onKeyDown={(event) => props.onKeyDown(event, place)}
          onFocus={() => props.onFocus(place)}
        >
          {row.name}
        </button>
        <span
          className={classes.sub}
          title={`${subline(row)}. Mean influence: weight times presence, over the images`}
        >
          {subline(row)}
        </span>
      </span>
      <DivergingBarView
        value={row.weight}
        after={after ?? null}
        lower={row.lower}
        upper={row.upper}
        extent={props.extent}
        width={props.barWidth}
        label={`Weight of ${row.name}`}
      />
      <span className={classes.weight}>{signed(row.weight)}</span>
      <RowActions
        row={row}
        place={place}
        wish={props.wish}
        readOnly={props.readOnly}
        onTune={props.onTune}
        onKeyDown={props.onKeyDown}
        onFocus={props.onFocus}
      />
    </div>
  );
});

/** The three wishes one can have at once. They stay as they are while the bars beside them move. */
const RowActions = memo(function RowActions(props: RowProps) {
  const { row, place, wish } = props;
  return (
    <span className={classes.actions}>
      {actions.map(({ kind, icon, word, letter }) => (
        <Tooltip
          key={kind}
          label={props.readOnly ? "This version is read-only" : `${word} ${row.name} (${letter})`}
        >
          <ActionIcon
            variant="subtle"
            size={26}
            className={wish === kind ? classes.on : classes.act}
            aria-label={`${word} ${row.name}`}
            aria-pressed={wish === kind}
            aria-keyshortcuts={letter}
            tabIndex={-1}
            onKeyDown={(event) => props.onKeyDown(event, place)}
            onFocus={() => props.onFocus(place)}
            disabled={props.readOnly}
            onClick={() => props.onTune(row, kind)}
          >
            <Icon name={icon} size={15} />
          </ActionIcon>
        </Tooltip>
      ))}
    </span>
  );
});

/** Bounds first: they are what a person set, and the line may be cut. */
function subline(row: ConceptRowData): string {
  const parts: string[] = [];
  if (row.lower !== null && row.lower === row.upper) parts.push(`held at ${plain(row.lower)}`);
  else if (row.lower !== null && row.upper !== null)
    parts.push(`in ${plain(row.lower)} to ${plain(row.upper)}`);
  else {
    if (row.lower !== null) parts.push(`≥ ${plain(row.lower)}`);
    if (row.upper !== null) parts.push(`≤ ${plain(row.upper)}`);
  }
  return [...parts, usage(row)].join(" · ");
}

function usage({ unused, constrained, meanInfluence }: ConceptRowData): string {
  if (!unused) return `influence ${signed(meanInfluence, 3)}`;
  return constrained ? "not used" : "not used yet";
}
