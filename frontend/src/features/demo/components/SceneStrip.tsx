import { useInfiniteQuery } from "@tanstack/react-query";
import { imageUrl } from "@/lib/api/images";
import { datasetImagesQuery } from "@/lib/api/queries/inputs";
import classes from "./Demo.module.css";

/** A few of the scenes, so that one sees what the demo is about. */
export function SceneStrip({ dataset, count }: { dataset: string; count: number }) {
  const { data } = useInfiniteQuery(datasetImagesQuery(dataset, { split: "distil" }, count));
  return (
    <div className={classes.strip}>
      {Array.from({ length: count }, (_, place) => {
        const image = data?.pages[0]?.items[place];
        return (
          <span key={place} className={classes.scene}>
            {image && (
              <img src={imageUrl(image.sha)} alt={image.labels.join(", ") || image.name} decoding="async" />
            )}
          </span>
        );
      })}
    </div>
  );
}
