import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Says which layers a folder must not import; a layer may only look down: app > features > charts, ui > lib. */
function layer(files, forbidden, message) {
  return {
    files,
    rules: { "no-restricted-imports": ["error", { patterns: [{ group: forbidden, message }] }] },
  };
}

export default tseslint.config(
  { ignores: ["node_modules", "coverage", "public", "src/lib/api/schema.d.ts"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  reactHooks.configs.flat["recommended-latest"],
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", 300],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportAllDeclaration", message: "No barrels: import from the file itself." },
      ],
      // The React compiler is not used here, so its advice on libraries it cannot memoise does not apply.
      "react-hooks/incompatible-library": "off",
    },
  },
  layer(
    ["src/features/**"],
    ["@/app/**", "@/features/**", "../../*"],
    "A feature uses charts, ui and lib, never another feature or the app.",
  ),
  layer(
    ["src/charts/**"],
    ["@/app/**", "@/features/**", "@/lib/api/*", "@/lib/realtime/*"],
    "A chart knows no feature and no server.",
  ),
  layer(
    ["src/ui/**"],
    ["@/app/**", "@/features/**", "@/charts/**", "@/lib/realtime/*"],
    "ui is below features and charts.",
  ),
  layer(["src/lib/**"], ["@/app/**", "@/features/**", "@/charts/**", "@/ui/**"], "lib is the lowest layer."),
);
