import js from "@eslint/js";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import { importX } from "eslint-plugin-import-x";
import jsxA11y from "eslint-plugin-jsx-a11y-x";
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
  ...tseslint.configs.strictTypeChecked,
  reactHooks.configs.flat["recommended-latest"],
  jsxA11y.configs.strict,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    plugins: { "import-x": importX },
    settings: {
      "import-x/extensions": [".ts", ".tsx"],
      "import-x/resolver-next": [createTypeScriptImportResolver()],
    },
    rules: { "import-x/no-cycle": ["error", { ignoreExternal: true }] },
  },
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", 300],
      // A number in a sentence, and an arrow that hands on to a setter, are how this code is written; neither hides a fault.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/restrict-plus-operands": ["error", { allowNumberAndString: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // What scrolls can be reached by keyboard only as a stop of its own.
      "jsx-a11y-x/no-noninteractive-tabindex": ["error", { tags: [], roles: ["region"] }],
      // The card around a radio button names it by its whole text, which lies a few levels down.
      "jsx-a11y-x/label-has-associated-control": ["error", { depth: 5 }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportAllDeclaration", message: "No barrels: import from the file itself." },
      ],
      // The React compiler is not used here, so its advice on libraries it cannot memoise does not apply.
      "react-hooks/incompatible-library": "off",
    },
  },
  { files: ["*.js"], ...tseslint.configs.disableTypeChecked },
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
