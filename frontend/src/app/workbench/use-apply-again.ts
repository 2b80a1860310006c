import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { ActionRow } from "@/features/provenance/model/actions";
import { baseOf } from "@/features/tuning/model/base";
import { wishesOf } from "@/features/tuning/model/basket";
import { basketKey, baskets } from "@/features/tuning/model/basket-store";
import { versionQuery } from "@/lib/api/queries/ensembles";
import type { Ensemble } from "@/lib/api/student-types";
import type { Selection } from "@/lib/url-state/selection";

/** Puts the wishes of an earlier action into the basket of its class, as a draft on the newest version, and shows that class. */
export function useApplyAgain(ensemble: Ensemble, head: number, select: (patch: Partial<Selection>) => void) {
  const client = useQueryClient();
  return useCallback(
    ({ class: cls, constraints, wishedFor }: ActionRow): void => {
      if (cls === null) return;
      void client.query(versionQuery(ensemble.id, head)).then((newest) => {
        baskets.dispatch(basketKey(ensemble.id, cls), {
          type: "apply",
          items: wishesOf(constraints),
          reason: wishedFor ?? "",
          base: baseOf(newest, cls, ensemble.streamVersion),
        });
        select({ class: cls, version: null });
      });
    },
    [client, ensemble.id, ensemble.streamVersion, head, select],
  );
}
