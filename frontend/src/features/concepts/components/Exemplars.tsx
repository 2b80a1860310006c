import { useQuery } from "@tanstack/react-query";
import { memo } from "react";
import { exemplarsQuery } from "@/lib/api/queries/inputs";
import { SegmentCrop } from "@/ui/SegmentCrop";
import classes from "./ConceptPanel.module.css";

interface ExemplarsProps {
  conceptMapId: string;
  concept: number;
}

/** The three segments that show a concept best. */
export const ExemplarRow = memo(function ExemplarRow({ conceptMapId, concept }: ExemplarsProps) {
  const { data } = useQuery(exemplarsQuery(conceptMapId, concept, 3));
  return (
    <span className={classes.crops}>
      {data
        ? data.items.map((exemplar) => (
            <SegmentCrop key={exemplar.sha + exemplar.segment} exemplar={exemplar} size={40} />
          ))
        : [0, 1, 2].map((place) => <span key={place} className={classes.crop} />)}
    </span>
  );
});

interface ExemplarStripProps extends ExemplarsProps {
  onOpen: (sha: string) => void;
}

/** More of a concept's segments, larger; each opens its picture. */
export function ExemplarStrip({ conceptMapId, concept, onOpen }: ExemplarStripProps) {
  const { data } = useQuery(exemplarsQuery(conceptMapId, concept, 10));
  return (
    <div className={classes.strip}>
      {data?.items.map((exemplar) => (
        <button
          key={exemplar.sha + exemplar.segment}
          type="button"
          className={classes.exemplar}
          title={`${exemplar.imageName}: present ${exemplar.x.toFixed(2)}, ${exemplar.split} split`}
          onClick={() => onOpen(exemplar.sha)}
        >
          <SegmentCrop exemplar={exemplar} size={72} />
        </button>
      ))}
    </div>
  );
}
