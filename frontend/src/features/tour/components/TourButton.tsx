import { Button } from "@mantine/core";
import { steps } from "../model/steps";
import { tourWord } from "../model/tour-word";
import { useOfferedTour, useTour } from "../model/use-tour";

/** Where the tour is resumed. */
export const wayBack = "#tour";

/** The tour in the header, while it can be taken here and was not finished. */
export function TourButton() {
  const ensemble = useOfferedTour();
  return ensemble === null ? null : <Offered key={ensemble} ensemble={ensemble} />;
}

function Offered({ ensemble }: { ensemble: string }) {
  const [progress, dispatch] = useTour(ensemble);
  const { status, at } = progress;
  if (status === "finished") return null;
  return (
    <Button
      size="compact-sm"
      variant={status === "open" ? "subtle" : "light"}
      id={wayBack.slice(1)}
      onClick={() => dispatch({ type: "start" })}
    >
      {status === "open" ? `Tour ${at + 1}/${steps.length}` : tourWord(progress)}
    </Button>
  );
}
