import { Menu } from "@mantine/core";
import { useNavigate } from "react-router";
import { tours } from "@/features/tour/model/tour-store";
import { tourWord } from "@/features/tour/model/tour-word";
import { useOfferedTour, useTour } from "@/features/tour/model/use-tour";
import type { CurrentDemo } from "@/lib/api/types";
import { Icon } from "@/ui/icons";

/** The tour in the help menu: of the students on the page, else of the demo's. */
export function TourItem({ demo }: { demo: CurrentDemo | null }) {
  const here = useOfferedTour();
  const there = demo?.state === "ready" ? demo.ensembleId : null;
  const ensemble = here ?? there;
  const navigate = useNavigate();
  if (ensemble === null) return null;
  const take = () => {
    if (here !== null) tours.dispatch(here, { type: "start" });
    else void navigate(`/projects/${demo?.projectId}/ensembles/${ensemble}?tour=start`);
  };
  return <Named key={ensemble} ensemble={ensemble} onTake={take} />;
}

function Named({ ensemble, onTake }: { ensemble: string; onTake: () => void }) {
  const [progress] = useTour(ensemble);
  return (
    <Menu.Item leftSection={<Icon name="compass" size={14} />} onClick={onTake}>
      {progress.status === "open" ? "Go to the tour" : tourWord(progress)}
    </Menu.Item>
  );
}
