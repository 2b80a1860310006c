import { useHotkeys } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { subsetQuery } from "@/lib/api/queries/ensembles";
import type { SubsetName } from "@/lib/api/student-types";
import { counted } from "@/lib/format";
import { Panel } from "@/ui/Panel";
import { Empty, Failure, LoadingRows } from "@/ui/States";
import { subsetWords } from "@/ui/subset-words";
import { VirtualGallery } from "@/ui/VirtualGallery";
import { neighbourImage } from "../model/explain";
import { InstanceTile } from "./InstanceTile";

interface InstancePanelProps {
  ensemble: string;
  version: number;
  cls: string;
  hasImages: boolean;
  subset: SubsetName;
  openImage: string | null;
  onOpen: (sha: string) => void;
}

/** The images of the chosen subset. */
export function InstancePanel(props: InstancePanelProps) {
  const { ensemble, version, cls, subset, openImage, onOpen } = props;
  const images = useInfiniteQuery(subsetQuery(ensemble, version, cls, subset));
  const items = images.data?.pages.flatMap((page) => page.items) ?? [];
  const total = images.data?.pages.at(-1)?.total ?? 0;
  const { fetchNextPage } = images;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const words = subsetWords[subset];
  // A handful fits in one row, and is better seen whole than cropped.
  const few = total <= 5;
  const walk = (event: KeyboardEvent, step: number) => {
    // The arrows of a slider or a menu are its own.
    const onControl =
      event.target instanceof Element && event.target.closest("[role=slider], [role=menu]") !== null;
    const next = openImage === null || onControl ? null : neighbourImage(items, openImage, step);
    if (next !== null) onOpen(next);
  };
  useHotkeys([
    ["ArrowRight", (event) => walk(event, 1), { preventDefault: false }],
    ["ArrowLeft", (event) => walk(event, -1), { preventDefault: false }],
  ]);
  return (
    <Panel
      name="gallery"
      title={`${cls}: ${words.title.toLowerCase()}`}
      note={images.data ? `${counted(total, "image")} · ${words.help.toLowerCase()}` : words.help}
    >
      {images.isPending && <LoadingRows rows={3} height={40} />}
      {images.isError && (
        <Failure
          what="The images could not be read"
          error={images.error}
          onRetry={() => void images.refetch()}
        />
      )}
      {images.data && total === 0 && (
        <Empty title="No such image" icon="image">
          {emptyWords(subset)}
        </Empty>
      )}
      {total > 0 && (
        <VirtualGallery
          items={items}
          total={total}
          tileWidth={few ? 176 : 136}
          tileHeight={few ? 176 : 98}
          label={`Gallery of ${cls}: ${words.title.toLowerCase()}`}
          keyOf={(instance) => instance.sha}
          onMore={more}
          loadingMore={images.isFetchingNextPage}
          tile={(instance) => (
            <InstanceTile
              instance={instance}
              cls={cls}
              hasImages={props.hasImages}
              open={instance.sha === openImage}
              onOpen={() => onOpen(instance.sha)}
            />
          )}
        />
      )}
    </Panel>
  );
}

function emptyWords(subset: SubsetName): string {
  if (subset === "fixed" || subset === "broken") {
    return "The change that made this version turned no image of this class this way. Choose another subset below the classes.";
  }
  if (subset === "all") return "The tune split holds no image.";
  return "That is good news. Choose another subset below the classes, or another class.";
}
