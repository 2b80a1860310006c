import { Tooltip } from "@mantine/core";
import type { ClassRow, SubsetName } from "@/lib/api/student-types";
import { count } from "@/lib/format";
import { anchor } from "@/ui/anchor";
import { subsetWords } from "@/ui/subset-words";
import classes from "./ClassTable.module.css";

interface SubsetChipsProps {
  row: ClassRow;
  chosen: SubsetName;
  onChoose: (subset: SubsetName) => void;
}

const order: SubsetName[] = ["misses", "inventions", "disagreements", "fixed", "broken", "all"];

/** The images of a class that are worth looking at, as chips with counts. */
export function SubsetChips({ row, chosen, onChoose }: SubsetChipsProps) {
  return (
    <div className={classes.chips} {...anchor("subsets")}>
      <p className={classes.chipsTitle}>
        Images of <strong>{row.class}</strong> on the tune split,{" "}
        {row.positives
          ? `${count(row.positives.tune)} positive`
          : "unlabelled: the teacher decides what is right"}
      </p>
      <div className={classes.chipRow}>
        {order.map((subset) => (
          <Tooltip key={subset} label={subsetWords[subset].help}>
            <button
              type="button"
              className={classes.chip}
              aria-pressed={chosen === subset}
              onClick={() => onChoose(subset)}
              {...anchor(`subset/${subset}`)}
            >
              {subsetWords[subset].name}
              {subset !== "all" && <b>{count(row.subsets[subset])}</b>}
            </button>
          </Tooltip>
        ))}
      </div>
    </div>
  );
}
