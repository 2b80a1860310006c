using System.Globalization;
using System.Text;
using InFiConD.Api.Distillation;
using InFiConD.Api.Identity;
using InFiConD.Core.Distillation;
using InFiConD.Core.Tuning;

namespace InFiConD.Api.Exports;

/// <summary>A version of a card's lineage, and what was corrected in it; null where nothing was.</summary>
internal sealed record LineStep(VersionSummary Version, IReadOnlyList<CommittedConstraint>? Constraints);

/// <summary>A version told to people who do not have the app: figures, reasons, corrections, lineage and how to check them. Markdown.</summary>
internal static class ModelCard
{
    private const int Strongest = 5;

    public static string Of(StudentExport export, IReadOnlyList<LineStep> line)
    {
        var text = new StringBuilder();
        Introduce(text, export);
        Figures(text, export);
        Reasons(text, export);
        Corrections(text, export);
        Lineage(text, line);
        Check(text, export);
        return text.ToString();
    }

    private static void Introduce(StringBuilder text, StudentExport export) => text.Append(CultureInfo.InvariantCulture, $"""
        # {Cell(export.Ensemble)}, version {export.Version}

        {export.Classes.Count} students, one for each class: sparse linear models over {export.Concepts.Count} named visual concepts, distilled from a teacher.
        A student's probability is sigmoid(intercept + sum of weight times presence), where the presence of a concept in an image is a number from 0 to 1 that an extractor measures.

        | | |
        |---|---|
        | Made | {export.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, branch {Cell(export.Branch)} |
        | Solver | {export.Solver}, lambda {export.Lambda.ToString("G4", CultureInfo.InvariantCulture)}{(export.Standardise ? ", concepts standardised" : "")} |
        | Ensemble | `{export.EnsembleId}` |
        | Concept map | `{export.Inputs.ConceptMapHash}` |
        | Teacher's answers | `{export.Inputs.LogitsHash}` |
        | Images and labels | `{export.Inputs.DatasetHash}` |


        """);

    private static void Figures(StringBuilder text, StudentExport export)
    {
        text.Append("""
            ## Figures

            Average precision (AP) and agreement with the teacher, in percent, on the images kept for tuning. People chose corrections by these images, so the figures flatter a little.

            | Class | Student AP | Teacher AP | Measured against | Agreement | Concepts used |
            |---|---|---|---|---|---|

            """);
        foreach (var one in export.Classes)
            text.Append(CultureInfo.InvariantCulture, $"| {Cell(one.Class)} | {Percent(one.StudentAp)} | {Percent(one.TeacherAp)} | {(one.ApReference == ApReference.GroundTruth ? "labels" : "the teacher's decisions")} | {Percent(one.Agreement)} | {one.Weights.Count} |\n");
        text.Append('\n');
    }

    private static void Reasons(StringBuilder text, StudentExport export)
    {
        text.Append("## What each class goes by\n\nThe strongest weights; the JSON and CSV exports have all.\n\n| Class | Speaks for it | Speaks against it |\n|---|---|---|\n");
        foreach (var one in export.Classes)
            text.Append(CultureInfo.InvariantCulture, $"| {Cell(one.Class)} | {Names(one.Weights.Where(w => w.Weight > 0))} | {Names(one.Weights.Where(w => w.Weight < 0))} |\n");
        text.Append('\n');

        static string Names(IEnumerable<ExportedWeight> weights) => string.Join(", ", weights
            .OrderByDescending(w => Math.Abs(w.Weight)).ThenBy(w => w.Index).Take(Strongest)
            .Select(w => $"{Cell(w.Concept)} {w.Weight.ToString("+0.00;-0.00", CultureInfo.InvariantCulture)}"));
    }

    private static void Corrections(StringBuilder text, StudentExport export)
    {
        text.Append("## Corrections in force\n\n");
        if (export.Tunings.Count == 0)
        {
            text.Append("None: the students are as they were distilled.\n\n");
            return;
        }

        text.Append("| When | Who | Class | What | Why |\n|---|---|---|---|---|\n");
        foreach (var tuning in export.Tunings)
            text.Append(CultureInfo.InvariantCulture, $"| {tuning.At.UtcDateTime:yyyy-MM-dd HH:mm} | {Cell(tuning.ActorName)} | {Cell(tuning.Class)} | {string.Join("; ", tuning.Constraints.Select(c => Tell(c.Concept, c.Kind, c.Strength, c.Value)))} | {Cell(tuning.Reason)} |\n");
        text.Append('\n');
    }

    private static void Lineage(StringBuilder text, IReadOnlyList<LineStep> line)
    {
        text.Append("## How it came about\n\n| Version | Made | What | By | Change of its AP | Why |\n|---|---|---|---|---|---|\n");
        foreach (var (summary, constraints) in line)
        {
            var what = summary.Action switch
            {
                "distil" => "distilled every class",
                "withdraw" => $"withdrew a correction of {Cell(summary.Class!)}",
                _ => $"corrected {Cell(summary.Class!)}: {string.Join("; ", constraints!.Select(c => Tell(c.Name, c.Kind, c.Strength, c.Value)))}",
            };
            var change = summary.ApChange is { } c ? $"{Signed(c.Value)} ({Signed(c.Low)} to {Signed(c.High)})" : "";
            text.Append(CultureInfo.InvariantCulture, $"| {summary.Version} | {summary.At.UtcDateTime:yyyy-MM-dd HH:mm} | {what} | {Cell(summary.ActorName)} | {change} | {Cell(summary.Reason ?? "")} |\n");
        }

        text.Append("\nChanges of average precision in points, with the 95 % interval of a paired bootstrap.\n\n");
    }

    private static void Check(StringBuilder text, StudentExport export) => text.Append(CultureInfo.InvariantCulture, $"""
        ## How to check it

        Every student carries a certificate: no other weights inside its constraints have an objective that is lower by more than its relative duality gap, here at most {export.Classes.Max(one => one.DualityGap).ToString("0.0e+0", CultureInfo.InvariantCulture)}.
        In the app, *Replay* fits every version again from its events and compares the weights, and *Verify* computes the chain of hashes of the ensemble's events again.

        """);

    private static string Tell(string concept, ConstraintKind kind, double? strength, double? value) => kind switch
    {
        ConstraintKind.Exclude => $"exclude {Cell(concept)}",
        ConstraintKind.Raise => $"raise {Cell(concept)} × {Number(strength)}",
        ConstraintKind.Lower => $"lower {Cell(concept)} × {Number(strength)}",
        ConstraintKind.Pin => $"hold {Cell(concept)} at {Number(value)}",
        ConstraintKind.AtLeast => $"{Cell(concept)} at least {Number(value)}",
        ConstraintKind.AtMost => $"{Cell(concept)} at most {Number(value)}",
        _ => $"keep the sign of {Cell(concept)}",
    };

    private static string Number(double? value) => value?.ToString("G6", CultureInfo.InvariantCulture) ?? "";

    private static string Percent(double? share) => share is { } value ? (100 * value).ToString("0.0", CultureInfo.InvariantCulture) : "undefined";

    private static string Signed(double share) => (100 * share).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);

    /// <summary>People's words inside a table: on one line, and nothing in them is markup.</summary>
    private static string Cell(string words)
    {
        var text = new StringBuilder();
        foreach (var letter in words.ReplaceLineEndings(" "))
            text.Append(letter is '|' or '\\' or '*' or '_' or '`' or '[' or ']' or '<' or '>' or '#' ? $"\\{letter}" : letter.ToString());
        return text.ToString();
    }
}
