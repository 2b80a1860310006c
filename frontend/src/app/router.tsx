import { createBrowserRouter } from "react-router";
import { base } from "@/lib/base";
import { RouteFailure } from "./RouteFailure";

/** Every address. Pages are loaded when they are first opened. */
export const router = createBrowserRouter(
  [
    {
      errorElement: <RouteFailure />,
      hydrateFallbackElement: <></>,
      children: [
        {
          path: "/sign-in",
          lazy: async () => ({ Component: (await import("./routes/SignInRoute")).SignInRoute }),
        },
        {
          lazy: async () => ({ Component: (await import("./Shell")).Shell }),
          children: [
            {
              // A page that fails leaves the frame around it standing.
              errorElement: <RouteFailure />,
              children: [
                {
                  path: "/",
                  lazy: async () => ({ Component: (await import("./routes/ProjectsRoute")).ProjectsRoute }),
                },
                {
                  path: "/projects/new",
                  lazy: async () => ({
                    Component: (await import("./routes/NewProjectRoute")).NewProjectRoute,
                  }),
                },
                {
                  path: "/projects/:project",
                  lazy: async () => ({ Component: (await import("./routes/ProjectRoute")).ProjectRoute }),
                },
                {
                  path: "/projects/:project/setup",
                  lazy: async () => ({ Component: (await import("./routes/SetupRoute")).SetupRoute }),
                },
                {
                  path: "/projects/:project/datasets/:dataset",
                  lazy: async () => ({ Component: (await import("./routes/DatasetRoute")).DatasetRoute }),
                },
                {
                  path: "/projects/:project/ensembles/:ensemble",
                  lazy: async () => ({
                    Component: (await import("./workbench/WorkbenchRoute")).WorkbenchRoute,
                  }),
                },
                {
                  path: "/audit",
                  lazy: async () => ({ Component: (await import("./routes/AuditRoute")).AuditRoute }),
                },
                {
                  path: "*",
                  lazy: async () => ({ Component: (await import("./routes/MissingRoute")).MissingRoute }),
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  { basename: base },
);
