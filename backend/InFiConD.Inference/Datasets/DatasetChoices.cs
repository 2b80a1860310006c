namespace InFiConD.Inference.Datasets;

/// <summary>Where the splits of a collection are taken from.</summary>
public enum SplitSource
{
    /// <summary>The first of the others that says something.</summary>
    Auto,

    /// <summary>A column of the table, the names of the COCO files, or the paths in data.yaml.</summary>
    Table,

    /// <summary>Text files that list pictures, such as ImageSets/Main/train.txt.</summary>
    Lists,

    /// <summary>Folders called train, val, test and so on.</summary>
    Folders,

    /// <summary>Nothing: 60 / 20 / 20 by the seeded rule.</summary>
    None,
}

/// <summary>What a person decides where a collection can be read in several ways.</summary>
/// <param name="Format">The layout; <see cref="DatasetFormat.Auto"/> takes the one that is recognised.</param>
/// <param name="ClassLevel">
/// Folder layout only: which folder on the way to a picture is its class, counted from the collection's folder (below the split, if any) and
/// beginning with 1; 0 = no folder is a class, -1 = the innermost one. Null = 1.
/// </param>
/// <param name="Splits">Where the splits come from.</param>
public sealed record DatasetChoices(
    DatasetFormat Format = DatasetFormat.Auto, int? ClassLevel = null, SplitSource Splits = SplitSource.Auto)
{
    /// <summary>The deepest folder that can be a class.</summary>
    public const int DeepestLevel = 16;

    /// <summary>Everything as it is recognised.</summary>
    public static DatasetChoices AsRecognised { get; } = new();
}

/// <summary>A place where a collection could be read in another way.</summary>
/// <param name="Field">The choice that settles it: <c>format</c>, <c>classLevel</c> or <c>splits</c>.</param>
/// <param name="Message">What is ambiguous.</param>
/// <param name="Taken">Value of the option that was taken.</param>
/// <param name="Options">All that there is to choose from.</param>
public sealed record Question(string Field, string Message, string Taken, IReadOnlyList<Option> Options);

/// <summary>One way to read it.</summary>
/// <param name="Value">To send along as the choice.</param>
/// <param name="Meaning">What it would do.</param>
public sealed record Option(string Value, string Meaning);

/// <summary>Something to know about a collection.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Message">What it is, in words.</param>
/// <param name="Count">How many files, rows or classes it is about.</param>
/// <param name="Examples">The first few of them.</param>
public sealed record Finding(string Code, string Message, int Count, IReadOnlyList<string> Examples);
