using System.Text;
using InFiConD.Core;
using InFiConD.Fixtures;
using InFiConD.Inference.Archives;
using InFiConD.Inference.Datasets;

namespace InFiConD.Inference.Tests.Datasets;

/// <summary>Collections written by tests: pictures are empty files, as layouts look at names and annotations only.</summary>
internal static class Layouts
{
    public static Result<DatasetListing> TryRead(DatasetChoices choices, params (string Name, byte[] Content)[] files)
    {
        using var tree = ZipTree.Open(new MemoryStream(RawZip.Of(files)), ZipLimits.Dataset).Value;
        return DatasetReader.Read(tree, choices);
    }

    public static DatasetListing Read(DatasetChoices choices, params (string Name, string Content)[] files) =>
        TryRead(choices, [.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Content)))]).Value;

    public static DatasetListing Read(params (string Name, string Content)[] files) => Read(DatasetChoices.AsRecognised, files);

    /// <summary>Pictures and nothing else.</summary>
    public static DatasetListing Pictures(params string[] names) => Read([.. names.Select(name => (name, ""))]);

    /// <summary>An annotation with objects; an object is a name, perhaps followed by inner XML after a space and a tag.</summary>
    public static string Voc(params (string Name, string Inner)[] objects) =>
        $"<annotation><filename>x</filename><size><width>3</width></size>{string.Concat(objects.Select(o => $"<object><name>{o.Name}</name>{o.Inner}<bndbox><xmin>1</xmin></bndbox></object>"))}</annotation>";

    public static string Voc(string name) => Voc((name, ""));

    /// <summary>"path: labels ?unknown (split)" for each image; "-" where nothing is known.</summary>
    public static string[] Told(this DatasetListing listing) => [.. listing.Entries.Select(entry =>
        $"{entry.Path}: {(entry.Labelled ? string.Join(' ', entry.Labels.Concat(entry.Unknown.Select(name => "?" + name))) : "-")}{(entry.Split is null ? "" : $" ({entry.Split})")}")];

    public static Finding Finding(this DatasetListing listing, string code) => listing.Findings.Single(finding => finding.Code == code);
}
